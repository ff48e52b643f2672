import EvidenceModel
import Testing

struct WallClockTests {
    @Test(
        arguments: [
            ("2024-03-01T14:05:09", 0, "2024-03-01T14:05:09.000"),
            ("2024-03-01T14:05:09", 1_250, "2024-03-01T14:05:10.250"),
            ("2024-02-28T23:59:59.500Z", 500, "2024-02-29T00:00:00.000Z"),
            ("2023-12-31T23:00+02:00", 3_600_000, "2024-01-01T00:00:00.000+02:00"),
            ("1900-02-28 23:59:59", 1_000, "1900-03-01T00:00:00.000"),
            ("2000-02-28T23:59:59", 1_000, "2000-02-29T00:00:00.000"),
        ] as [(String, Int64, String)])
    func `a position has a date and a time`(_ start: String, milliseconds: Int64, text: String)
        throws
    {
        let clock = try #require(WallClock(start))
        #expect(clock.text(at: MediaTime(milliseconds: milliseconds)) == text)
    }

    @Test func `a label is the time of day alone`() throws {
        let clock = try #require(WallClock("2024-03-01T23:59:58.9"))
        #expect(clock.label(at: MediaTime(milliseconds: 1_100)) == "00:00:00")
    }

    @Test(
        arguments: [
            "", "2024-03-01", "2024-02-30T10:00:00", "2023-02-29T10:00:00", "2024-13-01T10:00:00",
            "2024-03-01T24:00:00", "2024-03-01T10:60:00", "2024-3-1T10:00:00", "2024-03-01T1:0:0",
            "2024-03-01T10:00:00.", "2024-03-01T10:00:00X", "2024-03-01T10:00:00+2", "T10:00:00",
            "2024-03-01T10:00.5", "0000-01-01T00:00:00", "2024-03-01T10:00:00.1.2",
        ])
    func `what is no time is refused`(_ text: String) { #expect(WallClock(text) == nil) }
}
