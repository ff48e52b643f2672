import EvidenceModel
import Testing

@testable import TranscriptFormats

struct OTranscribeReaderTests {
    @Test func `time stamps and names in HTML are read as labelled text`() throws {
        let read = try readFixture("otr/sample.otr")
        #expect(read.format == .oTranscribe)
        #expect(
            dump(read.transcript) == ["1.250-63.500 A: Hello there.", "63.500-64.500~ B: Hi."])
        #expect(dump(read.findings) == ["1:1 estimatedEnd"])
    }
}
