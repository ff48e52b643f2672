import Casebook
import EvidenceModel
import TestSupport
import Testing

/// Wrong queries, each with a caret under the place.
@Test(arguments: [
    ("", "", "^", "nothing to search for; give at least one word"),
    ("  ", "  ", "  ^", "nothing to search for; give at least one word"),
    (
        "\"K Battalion", "\"K Battalion", "^",
        "this quotation mark is never closed; add a \" at the end"
    ),
    (
        "rations AND (shells", "rations AND (shells", "            ^",
        "this parenthesis is never closed; add a )"
    ),
    ("rations) shells", "rations) shells", "       ^", "this ) closes nothing; remove it"),
    ("rations AND", "rations AND", "        ^", "AND needs something on both sides"),
    ("OR shells", "OR shells", "^", "OR needs something on both sides"),
    (
        "rations OR AND shells", "rations OR AND shells", "        ^",
        "OR needs something on both sides"
    ),
    ("NOT", "NOT", "^", "NOT needs something on both sides"),
    ("()", "()", " ^", "nothing to search for; give at least one word"),
    ("=", "=", "^", "no letter or digit here; quote words, not signs"),
    (
        "a speakr:ivan", "a speakr:ivan", "  ^",
        "no field is called speakr; there are speaker, topic, clip, lang, date, confidence, state"
            + "; to search for the sign, put the word in quotation marks"
    ),
    ("a speaker: b", "a speaker: b", "  ^", "speaker needs a value right after it"),
    (
        "a date:yesterday", "a date:yesterday", "  ^",
        "date takes 2022, 2022-09, 2022-09-14 or 2022-09-01..2022-09-14"
    ),
    (
        "confidence<2", "confidence<2", "^",
        "confidence takes a number from 0 to 1, as confidence<0.5"
    ),
    ("lang:russian!", "lang:russian!", "^", "lang takes a language tag such as uk"),
    ("speaker<5", "speaker<5", "^", "speaker takes a colon, as speaker:name"),
    (
        "date:2023..2022", "date:2023..2022", "^",
        "date takes 2022, 2022-09, 2022-09-14 or 2022-09-01..2022-09-14"
    ),
    ("a ~снар*", "a ~снар*", "  ^", "~ takes a whole word, without *"),
    ("=снар*", "=снар*", "^", "= takes a whole word, without *"),
    ("e*", "e*", "^", "* needs at least 2 letters before it"),
    ("NEAR(a)", "NEAR(a)", "^", "NEAR needs something on both sides"),
    ("NEAR(a b, many)", "NEAR(a b, many)", "         ^", "NEAR takes a number of words, 0 to 100"),
    ("a NEAR speaker:b", "a NEAR speaker:b", "       ^", "NEAR takes words only"),
    ("хлеб\u{7} AND", "хлеб  AND", "      ^", "AND needs something on both sides"),
])
func `a wrong query gets a caret under the place`(
    _ query: String, _ shown: String, _ caret: String, _ sentence: String
) throws {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook()
    let error = try #require(throws: CasebookError.self) {
        _ = try casebook.search(SearchQuery(query))
    }
    guard case .query(let problem) = error else {
        Issue.record("\(error)")
        return
    }
    #expect(error.excerpt == problem.excerpt)
    #expect(problem.excerpt == shown + "\n" + caret)
    #expect(error.description == "query, character \(caret.count): " + sentence)
    #expect(error.exitStatus == .usage)
}

@Test func `a megabyte of query is refused`() throws {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook()
    let query = String(repeating: "слово ", count: 170_000)
    #expect(
        throws: CasebookError.query(
            QueryError(query: query, position: 10_000, problem: .tooLong(limit: 10_000)))
    ) {
        try casebook.search(SearchQuery(query))
    }
}

@Test func `thousands of alternatives and parentheses are refused`() throws {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook()
    let many = Array(repeating: "a", count: 2_000).joined(separator: " OR ")
    #expect(
        throws: CasebookError.query(
            QueryError(query: many, position: 1_280, problem: .tooManyTerms(limit: 256)))
    ) {
        try casebook.search(SearchQuery(many))
    }
    let deep = String(repeating: "(", count: 2_000) + "a"
    #expect(
        throws: CasebookError.query(
            QueryError(query: deep, position: 12, problem: .tooDeep(limit: 12)))
    ) {
        try casebook.search(SearchQuery(deep))
    }
}

@Test func `any text is a query or a wrong query`() throws {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook(.lines(["A: один два три", "B: one two three"]))
    var noise = QueryNoise(seed: 42)
    for _ in 0..<3_000 {
        let query = noise.query()
        do {
            _ = try casebook.search(SearchQuery(query))
        } catch {
            guard case .query(let problem) = error else { throw error }
            #expect(problem.query == query)
            #expect((0...query.codePointCount).contains(problem.position))
        }
    }
}

@Test func `the longest query that is allowed is answered`() throws {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook(.lines(["A: слово"]))
    let alternatives = (0..<255).map { "слово\($0)" } + ["слово"]
    #expect(try casebook.count(SearchQuery(alternatives.joined(separator: " OR "))) == 1)
    #expect(try casebook.count(SearchQuery(alternatives.joined(separator: " "))) == 0)
    let nested = String(repeating: "(", count: 12) + "слово" + String(repeating: ")", count: 12)
    #expect(try casebook.count(SearchQuery(nested)) == 1)
    let mixed =
        String(repeating: "x (a b NOT c OR d ", count: 11) + "слово"
        + String(repeating: ")", count: 11)
    #expect(try casebook.count(SearchQuery(mixed)) == 0)
    let negated = String(repeating: "NOT ", count: 12) + "слово"
    #expect(try casebook.count(SearchQuery(negated)) == 1)
}

/// Queries of pieces thrown together.
private struct QueryNoise {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func query() -> String {
        let pieces = [
            "one", "два", "три", "\"", "(", ")", " ", " ", "AND", "OR", "NOT", "NEAR", "NEAR/2",
            "*",
            "=", "~", ":", "speaker:", "date:", "2022", "..", ",", "<", "lang:ru", "«", "»",
            "\u{0}",
            "\u{301}", "'", "-", "topic:", "5", "confidence<0.5", "+", "東", "^", "{", "}", ";",
            "\\",
        ]
        return (0..<Int(next() % 12)).map { _ in pieces[Int(next() % UInt64(pieces.count))] }
            .joined(separator: next() % 2 == 0 ? " " : "")
    }

    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
