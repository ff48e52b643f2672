import Casebook
import EvidenceModel
import TestSupport

/// 600 queries of all kinds, made of what the calls say.
struct QueryMix {
    private var random = SeededGenerator(seed: 600)
    private let segments: [[String]]

    init(from calls: some Sequence<CasebookRecord>) {
        segments = calls.flatMap { call in
            call.transcript.segments.map { segment in
                segment.words.map { String($0.text.filter { $0 != "." }) }
            }
        }.filter { $0.count >= 4 }
    }

    /// The queries, each with the name of its kind.
    mutating func queries() -> [(kind: String, query: SearchQuery)] {
        var queries: [(kind: String, query: SearchQuery)] = []
        for _ in 0..<50 {
            for (kind, text) in round() { queries.append((kind, SearchQuery(text))) }
        }
        return queries
    }

    private mutating func round() -> [(kind: String, text: String)] {
        let words = segments.randomElement(using: &random) ?? []
        let (a, b, c) = (words[0], words[1], words[2])
        let speaker = Int.random(in: 0..<4_000, using: &random)
        let topic = Int.random(in: 0..<20, using: &random)
        let longest = words.max { $0.count < $1.count } ?? a
        return [
            ("word", a), ("word", c), ("words", "\(a) \(b)"), ("words", "\(a) \(b) \(words[3])"),
            ("phrase", "\"\(a) \(b)\""), ("phrase", "\"\(a) \(b) \(c)\""), ("or", "\(a) OR \(c)"),
            ("not", "\(b) NOT \(c)"), ("near", "NEAR(\(a) \(c), 5)"),
            ("prefix", "\(longest.prefix(4))*"), ("fuzzy", "~\(longest)"),
            ("filter", "\(a) speaker:\"Speaker \(speaker)\" OR \(b) topic:\(topic) date:2023"),
        ]
    }
}
