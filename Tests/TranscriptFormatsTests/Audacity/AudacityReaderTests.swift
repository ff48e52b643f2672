import EvidenceModel
import Testing

@testable import TranscriptFormats

struct AudacityReaderTests {
    @Test func `labels are segments, a name in a label is the speaker`() throws {
        let read = try readFixture("audacity/labels.txt")
        #expect(read.format == .audacity)
        #expect(
            dump(read.transcript) == [
                "1.000-2.500 Speaker A: hello", "3.000-3.000 -: point label",
                "4.000-5.250 -: [redacted]",
            ])
        #expect(dump(read.findings) == ["2:1 zeroLength"])
    }

    @Test func `lines of frequencies and labels without text are read over`() throws {
        let read = try read("1.0\t2.0\ta\n\\\t100.0\t200.0\n3.0\t4.0\t\n5.0\t6.0\n")
        #expect(dump(read.transcript) == ["1.000-2.000 -: a"])
        #expect(dump(read.findings) == ["3:1 emptyCue", "4:1 emptyCue"])
    }
}
