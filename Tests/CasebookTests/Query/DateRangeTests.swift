import Testing

@testable import Casebook

struct DateRangeTests {
    private static let days = [
        "2021-12-31", "2022-01-01", "2022-09-13", "2022-09-14", "2022-10-01",
    ]
    .compactMap { CalendarDay($0) }

    @Test(arguments: [
        ("2022", QueryFilter.Comparison.equal, ["d2022"]), ("2022-09", .equal, ["d202209"]),
        ("2022-09-14", .equal, ["d20220914"]),
        ("2021-12-01..2022-09-13", .equal, ["d2021", "d202201", "d20220913"]),
        ("2022-09-14", .less, ["d2021", "d202201", "d20220913"]),
        ("2022-09", .greater, ["d202210"]), ("2022", .atLeast, ["d2022"]),
        ("2022", .atMost, ["d2021", "d2022"]), ("2023", .equal, []),
    ])
    func `a range is as few tags as will do`(
        _ value: String, _ comparison: QueryFilter.Comparison, _ tags: [String]
    ) throws {
        let range = try #require(DateRange(value, compared: comparison))
        #expect(range.tags(among: Self.days).map(\.word) == tags)
    }

    @Test(arguments: [
        "", "22", "2022-9", "2022-09-14-01", "2022..", "2022...2023", "now", "2022.09",
    ])
    func `what is no date is refused`(_ value: String) {
        #expect(DateRange(value, compared: .equal) == nil)
    }
}
