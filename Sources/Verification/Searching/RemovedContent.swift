public import EvidenceModel
public import Redaction

/// What a plan removed, as it is looked for: every word sequence that is in the original and may not
/// be in the release, and what the release says instead.
///
/// A removed word that stays elsewhere, where the plan says so, is looked for together with the words
/// beside it.
public struct RemovedContent: Sendable {
    let needles: [Needle]
    /// The removed texts with their mark's number, as they stood.
    let texts: [(mark: Int, text: String)]
    let allowedWords: Set<String>
    /// The text that the release should have, a segment a line.
    let releasedText: String
    /// Marks, from 1, that cannot be told from text that stays.
    let indistinct: [Int]

    /// Takes the original and its plan.
    public init(_ transcript: Transcript, plan: RedactionPlan) {
        let released = RedactedTranscript(transcript, applying: plan).transcript
        releasedText =
            (released.segments.map(\.text)
            + Set(released.segments.compactMap(\.speaker?.name)).sorted()).joined(separator: "\n")
        let allowed = WordStream(releasedText).words
        allowedWords = Set(allowed)
        let pairs = Set(zip(allowed, allowed.dropFirst()).map { [$0, $1] })
        var needles: [Needle] = []
        var texts: [(Int, String)] = []
        var indistinct: [Int] = []
        for (index, mark) in plan.marks.enumerated() {
            guard transcript.segments.indices.contains(mark.segment) else { continue }
            let found = MarkNeedles(
                mark, number: index + 1, in: transcript.segments[mark.segment].text,
                released: allowed, pairs: pairs)
            needles += found.needles
            if found.needles.isEmpty { indistinct.append(index + 1) }
            if !found.text.isEmpty { texts.append((index + 1, found.text)) }
        }
        self.needles = Array(Set(needles)).sorted {
            ($0.mark, $0.words.joined(separator: " ")) < ($1.mark, $1.words.joined(separator: " "))
        }
        self.texts = texts
        self.indistinct = indistinct
    }
}
