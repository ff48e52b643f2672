import EvidenceModel
import Foundation
import Tagging
import TopicScore

/// Compares the tags of rules with labels given by people.
struct AccuracyMeasurement {
    private let labelled: LabelledSentences
    private let tagger: TopicTagger

    /// Rules are those of a file, or the shipped ones.
    init(file: String, rules: String?) throws {
        labelled = try LabelledSentences(contentsOf: URL(filePath: file))
        tagger = TopicTagger(
            rules: try rules.map { path in
                try TopicRules(
                    yaml: String(contentsOfFile: path, encoding: .utf8), fileName: path)
            } ?? TopicRules.shipped)
    }

    func run(showingDifferences: Bool) {
        var scores: [String: TopicScore] = [:]
        for sentence in labelled.sentences {
            let tags = labelled.tags(of: sentence, by: tagger)
            let found = Set(tags.map(\.topic))
            for group in Set(found.union(sentence.topics).map { $0.prefix { $0 != "/" } }) {
                scores[String(group), default: TopicScore()]
                    .count(found, against: sentence.topics, group: String(group))
            }
            for name in ["all topics", sentence.language.description] {
                scores[name, default: TopicScore()].count(found, against: sentence.topics)
            }
            if showingDifferences, found != sentence.topics { print(difference(sentence, tags)) }
        }
        print("\(labelled.sentences.count) sentences")
        for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
            print(name, line(score))
        }
    }

    private func difference(_ sentence: LabelledSentences.Sentence, _ tags: [TopicTag]) -> String {
        let missed = sentence.topics.subtracting(tags.map(\.topic)).sorted()
        let extra = tags.filter { !sentence.topics.contains($0.topic) }.map(\.rule)
        return "\(sentence.language) \(sentence.text)\n  missed \(missed) extra \(extra)"
    }

    private func line(_ score: TopicScore) -> String {
        let values = [
            ("precision", score.precision), ("recall", score.recall), ("F1", score.microF1),
        ]
        return values.map { "\($0.0) \(Int(($0.1 * 1000).rounded()))‰" }.joined(separator: " ")
            + " (\(score.found + score.missed) labels)"
    }
}
