import EvidenceModel
import Testing

@testable import TranscriptFormats

struct STMReaderTests {
    @Test func `each line is a segment`() throws {
        let read = try read(
            ";; comment\ncall 1 ANNA 1.0 2.5 <o,f0,female> GO ON\ncall 2 BORIS 3 4 YES\ncall 1 ANNA 5 6 <o>\n"
        )
        #expect(read.format == .stm)
        #expect(dump(read.transcript) == ["1.000-2.500 ANNA: GO ON", "3.000-4.000 BORIS: YES"])
        #expect(dump(read.findings) == ["4:1 emptyCue"])
    }
}
