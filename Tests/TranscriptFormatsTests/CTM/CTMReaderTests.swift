import EvidenceModel
import Testing

@testable import TranscriptFormats

struct CTMReaderTests {
    @Test func `words of a channel are segments, of alternatives the first counts`() throws {
        let read = try read(
            """
            ;; comment
            call 1 1.0 0.2 GO 0.98
            call 1 * * <ALT_BEGIN>
            call 1 1.5 0.25 ON
            call 1 * * <ALT>
            call 1 1.5 0.25 OFF
            call 1 * * <ALT_END>
            call 1 9.0 0.5 LATE
            call 2 1.0 0.2 YES 0.98 lex B
            """)
        #expect(read.format == .ctm)
        #expect(
            dump(read.transcript) == [
                "1.000-1.750 -: GO ON", "9.000-9.500 -: LATE", "1.000-1.200 B: YES",
            ])
    }
}
