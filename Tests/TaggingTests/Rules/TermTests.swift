import EvidenceModel
import Testing

@testable import Tagging

@Suite struct TermTests {
    @Test func `a term has places with alternatives, comparisons and slop`() throws {
        let term = try Term("^к|k =батальон стрел* ~2")
        #expect(
            term.places == [
                Term.Place(
                    forms: [
                        Term.Form(word: "к", comparison: .stem),
                        Term.Form(word: "k", comparison: .stem),
                    ], isCapitalized: true),
                Term.Place(
                    forms: [Term.Form(word: "батальон", comparison: .exact)],
                    isCapitalized: false),
                Term.Place(
                    forms: [Term.Form(word: "стрел", comparison: .prefix)],
                    isCapitalized: false),
            ])
        #expect(term.slop == 2)
    }

    @Test func `a capital sign alone is any word with a capital letter`() throws {
        let rules = try TopicRules(
            yaml: """
                topics: [{id: a/place, title: mentions a place}]
                rules:
                  - id: under
                    topic: a/place
                    languages: [ru]
                    any: [под ^]
                """, fileName: "r.yaml")
        let segments = ["Стоим под Липовкой.", "Приедем под вечер.", "Под Ивановкой тихо."]
            .map { Segment(text: $0) }
        let tagged = TopicTagger(rules: rules).tag(
            Transcript(segments: segments, language: .russian))
        #expect(tagged.segments.map { $0.topics.map(\.range) } == [[6..<18], [], [0..<13]])
    }

    @Test(arguments: [
        ("", Term.Fault.empty), ("~2", .empty), ("дом ~21", .badSlop), ("дом ~", .badSlop),
        ("дом ~-1", .badSlop), ("дом|", .emptyAlternative), ("...", .emptyAlternative),
        ("какой-то|иной", .severalWords), ("=какой-то", .severalWords),
        ("д*м", .unknownSign("*")), ("\"дом\"", .unknownSign("\"")), ("^^к", .unknownSign("^")),
    ])
    func `what cannot be read is a fault`(text: String, fault: Term.Fault) {
        #expect(throws: fault) { try Term(text) }
    }
}
