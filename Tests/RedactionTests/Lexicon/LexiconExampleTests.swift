import EvidenceModel
import Testing

@testable import Redaction

struct LexiconExampleTests {
    struct Example: CustomTestStringConvertible {
        var entry: LexiconEntry
        var testDescription: String { entry.rule }
    }

    static let examples = BuiltInLexicon.all.flatMap(\.entries)
        .filter { !$0.matching.isEmpty || !$0.notMatching.isEmpty }.map(Example.init)

    @Test(arguments: examples)
    func `an entry matches its examples and nothing it must not match`(example: Example) {
        let missed = example.entry.matching.filter { rules(in: $0).isEmpty }
        let invented = example.entry.notMatching.filter {
            rules(in: $0).contains(example.entry.rule)
        }

        #expect(missed == [])
        #expect(invented == [])
    }

    @Test func `every lexicon file can be read`() throws {
        for file in BuiltInLexicon.files {
            let lexicon = try LexiconReader.read(String(decoding: file.bytes, as: UTF8.self))
            #expect(lexicon.language == file.language)
        }
    }

    @Test func `the lexicons name each rule once`() {
        let rules = BuiltInLexicon.all.flatMap(\.entries).map(\.rule)
        #expect(Dictionary(grouping: rules) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    /// The rules that match a whole text, before any policy.
    private func rules(in text: String) -> Set<String> {
        let everything = RedactionPolicy(
            categories: [.obscene, .scatological, .insult, .slur, .masked, .marker, .mild])
        let findings = ProfanityScanner(policy: everything).findings(in: text)
        return Set(findings.map(\.rule))
    }
}
