import EvidenceModel
import Foundation
import Testing

/// A sentence and the topics a person says it mentions.
struct LabelledSentence {
    var language: LanguageTag
    var topics: Set<String>
    var text: String
}

extension LabelledSentence {
    /// The sentences of a fixture: language, topics or `-`, sentence, parted by tabs.
    static func all(in fixture: String) throws -> [LabelledSentence] {
        let url = try #require(
            Bundle.module.url(forResource: "Fixtures/\(fixture)", withExtension: "tsv"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        return try lines.filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t").map(String.init)
            try #require(fields.count == 3)
            let topics = fields[1] == "-" ? [] : fields[1].split(separator: " ").map(String.init)
            return LabelledSentence(
                language: try #require(LanguageTag(fields[0])), topics: Set(topics),
                text: fields[2])
        }
    }
}
