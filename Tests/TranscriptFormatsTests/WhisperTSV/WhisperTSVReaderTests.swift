import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WhisperTSVReaderTests {
    @Test func `milliseconds and text`() throws {
        let read = try read(
            "start\tend\ttext\n0\t1500\t Привет\n1500\t1200\tback\twards\n\n9\t9\t \n")
        #expect(read.format == .whisperTSV)
        #expect(dump(read.transcript) == ["0.000-1.500 -: Привет", "1.500-1.500 -: back\twards"])
        #expect(dump(read.findings) == ["3:1 zeroLength", "5:1 emptyCue"])
    }

    @Test func `a line without times is an error`() {
        #expect(
            error { try read("start\tend\ttext\nx\t1\tb") }
                == .syntax(
                    file: "call.txt", format: .whisperTSV, line: 2, column: 1, problem: .badTime))
    }
}
