import EvidenceModel
import Testing

@testable import TranscriptFormats

struct SBVReaderTests {
    @Test func `times stand above the text`() throws {
        let read = try read(
            "0:00:00.378,0:00:11.378\none\ntwo\n\n0:00:12.000,0:00:13.000\nANNA: three\n")
        #expect(read.format == .sbv)
        #expect(
            dump(read.transcript) == ["0.378-11.378 -: one/two", "12.000-13.000 ANNA: three"])
    }
}
