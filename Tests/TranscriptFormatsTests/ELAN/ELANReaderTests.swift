import EvidenceModel
import Testing

@testable import TranscriptFormats

struct ELANReaderTests {
    @Test func `annotations are segments of their tier's participant`() throws {
        let read = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT FORMAT="3.0">
              <TIME_ORDER>
                <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
                <TIME_SLOT TIME_SLOT_ID="ts2"/>
                <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="3000"/>
              </TIME_ORDER>
              <TIER TIER_ID="words" PARTICIPANT="Anna">
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>go &amp; see</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE></ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
              </TIER>
              <TIER TIER_ID="translation" PARENT_REF="words">
                <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>иди</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
              </TIER>
            </ANNOTATION_DOCUMENT>
            """)
        #expect(read.format == .elan)
        #expect(
            dump(read.transcript) == ["1.000-2.000 Anna: go & see", "1.000-2.000 translation: иди"])
    }
}
