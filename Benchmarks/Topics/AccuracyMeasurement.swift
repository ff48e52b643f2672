import EvidenceModel
import Foundation
import Tagging

/// Compares the tags of the shipped rules with labels given by people.
struct AccuracyMeasurement {
    private struct Sentence {
        var language: LanguageTag
        var labels: Set<String>
        var text: String
    }

    private let sentences: [Sentence]

    init(file: String) throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        sentences = lines.compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard !line.hasPrefix("#"), fields.count == 3, let language = LanguageTag(fields[0])
            else { return nil }
            let labels = fields[1].split(separator: " ").map(String.init).filter { $0 != "-" }
            return Sentence(language: language, labels: Set(labels), text: fields[2])
        }
    }

    func run(showingDifferences: Bool) {
        let tagger = TopicTagger(rules: .shipped)
        var scores: [String: Score] = [:]
        for sentence in sentences {
            let segment = Segment(text: sentence.text, language: sentence.language)
            let tags = tagger.tag(Transcript(segments: [segment])).segments[0].topics
            let found = Set(tags.map(\.topic))
            let groups = found.union(sentence.labels).map { String($0.prefix { $0 != "/" }) }
            for name in Set(groups).union(["all topics", sentence.language.description]) {
                let isGroup = groups.contains(name)
                let counts = { (topic: String) in !isGroup || topic.hasPrefix(name + "/") }
                scores[name, default: Score()].count(
                    found.filter(counts), against: sentence.labels.filter(counts))
            }
            if showingDifferences, found != sentence.labels {
                let extra = tags.filter { !sentence.labels.contains($0.topic) }.map(\.rule)
                print(sentence.language, sentence.text)
                print("  missed", sentence.labels.subtracting(found).sorted(), "extra", extra)
            }
        }
        print("\(sentences.count) sentences")
        for (name, score) in scores.sorted(by: { $0.key < $1.key }) { print(name, score) }
    }
}

private struct Score: CustomStringConvertible {
    private var found = 0
    private var missed = 0
    private var extra = 0

    mutating func count(_ tagged: Set<String>, against labels: Set<String>) {
        found += tagged.intersection(labels).count
        missed += labels.subtracting(tagged).count
        extra += tagged.subtracting(labels).count
    }

    var description: String {
        let precision = percent(found, of: found + extra)
        let recall = percent(found, of: found + missed)
        let f1 = percent(2 * found, of: 2 * found + missed + extra)
        return "precision \(precision) recall \(recall) F1 \(f1) (\(found + missed) labels)"
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "-" : "\((1000 * part + whole / 2) / whole)‰"
    }
}
