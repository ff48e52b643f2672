public import EvidenceModel
internal import Foundation

/// Finds what texts are about: names, numbers, units, phrases that keep together and words that are
/// frequent in one text. Proposals for rules, of original text: never for publication.
public struct KeyPhrases: Sendable {
    private let candidates: [PhraseCandidates.Candidate]
    private let wordCounts: [Int]

    /// Counts in some texts. Linear in their words, with a count kept for each stretch of up to four.
    public init(_ transcripts: some Sequence<Transcript>) {
        var counted = PhraseCandidates()
        for transcript in transcripts { counted.add(transcript) }
        counted.nest(least: Self.least)
        candidates = Array(counted.candidates.values)
        wordCounts = counted.wordCounts
    }

    /// What keeps together over all texts, the most telling first, single words apart: the C-value of
    /// Frantzi, Ananiadou and Mima (*Int. J. Digital Libraries* 3, 2000), which takes off what a
    /// stretch owes to longer ones; names, numbers and units need one occurrence, phrases three.
    public func everywhere(most limit: Int) -> [KeyPhrase] {
        Self.best(
            candidates.lazy.filter { $0.kind != .word && $0.count >= Self.least($0.kind) }
                .map { KeyPhrase($0, score: Self.cValue($0)) }.filter { $0.score > 0 }, limit)
    }

    /// What is more frequent in one of the texts than in the rest, the most telling first, by the log
    /// likelihood (Dunning, *Computational Linguistics* 19, 1993). `text` counts from 0, in the order
    /// they were given.
    public func inText(_ text: Int, most limit: Int) -> [KeyPhrase] {
        guard wordCounts.indices.contains(text) else { return [] }
        let here = Double(wordCounts[text])
        let rest = Double(wordCounts.reduce(0, +)) - here
        let found = candidates.lazy.compactMap { candidate -> KeyPhrase? in
            guard let count = candidate.counts[text], count >= Self.leastHere(candidate.kind) else {
                return nil
            }
            let score = Self.logLikelihood(
                Double(count), of: here, against: Double(candidate.count - count), of: rest)
            var phrase = KeyPhrase(candidate, score: score)
            phrase.count = count
            return score > 0 ? phrase : nil
        }
        return Self.best(found, limit)
    }

    private static func least(_ kind: KeyPhrase.Kind) -> Int {
        [.name, .number, .unit].contains(kind) ? 1 : 3
    }

    private static func leastHere(_ kind: KeyPhrase.Kind) -> Int { kind == .word ? 2 : 1 }

    private static func best(
        _ phrases: some Sequence<KeyPhrase>, _ limit: Int
    ) -> [KeyPhrase] {
        Array(
            phrases.sorted { ($1.score, $1.count, $0.text) < ($0.score, $0.count, $1.text) }
                .prefix(max(0, limit)))
    }

    /// One word counts as half a step above none, as in Barrón-Cedeño and others (CICLing 2009).
    private static func cValue(_ candidate: PhraseCandidates.Candidate) -> Double {
        let holders = Double(max(1, candidate.holders.count))
        let free = Double(candidate.count) - Double(candidate.nestedCount) / holders
        return log2(Double(candidate.wordCount) + 1) * free
    }

    /// Zero where the stretch is not more frequent here than in the rest.
    private static func logLikelihood(
        _ here: Double, of size: Double, against there: Double, of rest: Double
    ) -> Double {
        let expected = size * (here + there) / (size + rest)
        let elsewhere = rest * (here + there) / (size + rest)
        guard here > expected || rest == 0 else { return 0 }
        guard rest > 0 else { return here }
        return 2 * (here * log(here / expected) + (there > 0 ? there * log(there / elsewhere) : 0))
    }
}

extension KeyPhrase {
    fileprivate init(_ candidate: PhraseCandidates.Candidate, score: Double) {
        let text =
            candidate.spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
        self.init(
            text: text, term: Self.term(for: text), kind: candidate.kind,
            count: candidate.count, texts: candidate.counts.count, score: score)
    }

    /// The words as a term; what rule files have a meaning for is left out.
    private static func term(for text: String) -> String {
        text.split(separator: " ").map { word in
            let isCapital = word.unicodeScalars.first?.properties.isUppercase ?? false
            let plain = word.lowercased().filter { !"*=^~|\"()[]/".contains($0) }
            return (isCapital ? "^" : "") + plain
        }.joined(separator: " ")
    }
}
