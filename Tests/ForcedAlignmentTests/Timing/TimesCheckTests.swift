import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct TimesCheckTests {
    private func span(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }

    /// The last is what a search made of a call at 8 kbit/s: fourteen seconds for two.
    @Test(arguments: [
        (31_000, 33_500, true), (34_300, 37_300, false), (33_900, 36_900, true),
        (36_000, 41_700, true), (36_000, 42_100, false), (583, 14_405, false),
    ])
    func `words are heard elsewhere when they are far, and take about as long as their segment`(
        _ start: Int64, _ end: Int64, _ expected: Bool
    ) {
        let isElsewhere = TimesCheck.isElsewhere(
            span(start, end), than: span(34_546, 36_948), reach: .milliseconds(500))
        #expect(isElsewhere == expected)
    }
}
