import EvidenceModel
import Testing

@Suite struct TimecodeTests {
    @Test(arguments: [
        (0, "00:00:00.000"),
        (1_999_400, "00:00:01.999"),
        (1_999_500, "00:00:02.000"),
        (3_661_001_000, "01:01:01.001"),
        (360_000_000_000, "100:00:00.000"),
        (-5_000, "00:00:00.000"),
    ])
    func `a position is written to the nearest millisecond`(microseconds: Int, written: String) {
        #expect(Timecode(MediaTime(microseconds: Int64(microseconds))).description == written)
    }

    @Test func `SRT has a comma`() {
        let code = Timecode(MediaTime(milliseconds: 61_250), fraction: .comma)
        #expect(code.description == "00:01:01,250")
    }
}
