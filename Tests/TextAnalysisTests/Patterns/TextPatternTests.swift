import Testing

@testable import TextAnalysis

@Suite struct TextPatternTests {
    @Test func `matches are code points of the text, case ignored`() throws {
        #expect(
            try TextPattern(#"\d+|ГРАД"#).search(in: "🪖 град 21, Град")
                == TextPattern.Search(ranges: [2..<6, 7..<9, 11..<15], isGivenUp: false))
        #expect(
            try TextPattern("x*").search(in: "абв")
                == TextPattern.Search(ranges: [], isGivenUp: false))
    }

    @Test func `a search that takes too much work says that it was given up`() throws {
        let text = "12 " + String(repeating: "а", count: 40) + "!"
        #expect(
            try TextPattern(#"\d+|(а+)+$"#).search(in: text)
                == TextPattern.Search(ranges: [0..<2], isGivenUp: true))
    }

    @Test(arguments: [
        (#"(а+)+$"#, true), (#"(\w+\s?)*\."#, true), (#"^(\d+ ?)+$"#, true), (#"(a|aa)+$"#, true),
        (#"\d{5,}"#, false), (#"(?:нам|вам) \w+ дал[иа]?"#, false), (#".*батальон.*"#, false),
    ])
    func `an expression that runs away on a long text is known`(_ expression: String, _ runs: Bool)
        throws
    {
        #expect(try TextPattern(expression).runsAway == runs)
    }

    @Test func `what does not compile says where`() {
        #expect(throws: RegularExpression.Problem.self) { try TextPattern("а(") }
    }
}
