import EvidenceModel
import Testing

@testable import TranscriptFormats

struct PlainTextReaderTests {
    @Test func `each line that is not empty is a segment, split at LF or CRLF`() throws {
        let read = try read("one\r\n\r\n  two\u{2028}still two \nthree\rstill three")
        #expect(read.format == .plain)
        #expect(
            read.transcript.segments.map(\.text) == [
                "one", "two\u{2028}still two", "three\rstill three",
            ])
        #expect(read.transcript.segments.compactMap(\.timing) == [])
    }
}
