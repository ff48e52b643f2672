import Testing
import TextAnalysis

@Suite struct TextPatternTests {
    @Test func `matches are code points of the text, case ignored`() throws {
        #expect(
            try TextPattern(#"\d+|ГРАД"#).matches(in: "🪖 град 21, Град") == [2..<6, 7..<9, 11..<15])
        #expect(try TextPattern("x*").matches(in: "абв") == [])
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
