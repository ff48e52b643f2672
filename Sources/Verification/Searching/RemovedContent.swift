public import EvidenceModel
public import Redaction

/// What a plan removed, as it is looked for: every word sequence that is in the original and may not
/// be in the release, and what the release says instead.
///
/// Marks count from 1: those of the text, then those of speakers' names, then what speakers with a
/// pseudonym are called and nobody says. A removed word that stays
/// elsewhere, where the plan says so, is looked for together with the words beside it.
public struct RemovedContent: Sendable {
    let needles: [Needle]
    /// The removed texts with their mark's number, as they stood.
    let texts: [(mark: Int, text: String)]
    /// Those of them that are signs rather than words, as `х**`, to be looked for as they are.
    let literals: [(mark: Int, text: String)]
    let allowedWords: Set<String>
    /// Neighbours in the release.
    let releasedPairs: Set<[String]>
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
        releasedPairs = pairs
        var needles: [Needle] = []
        var texts: [(Int, String)] = []
        var indistinct: [Int] = []
        var literals: [(Int, String)] = []
        let all = plan.style.keepsWords ? [] : Self.texts(of: plan, in: transcript)
        let hidden = Self.hiddenNames(of: transcript, beside: all)
        for (index, mark) in (all + hidden).enumerated() {
            let found = MarkNeedles(
                mark.range, number: index + 1, in: mark.text, released: allowed, pairs: pairs)
            needles += found.needles
            if found.isLiteral, !releasedText.contains(found.text) {
                literals.append((index + 1, found.text))
            } else if found.needles.isEmpty {
                indistinct.append(index + 1)
            }
            if !found.text.isEmpty { texts.append((index + 1, found.text)) }
        }
        self.needles = Array(Set(needles)).sorted {
            ($0.mark, $0.words.joined(separator: " ")) < ($1.mark, $1.words.joined(separator: " "))
        }
        self.texts = texts
        self.indistinct = indistinct
        self.literals = literals
    }

    /// The names that pseudonyms stand for, less those that are removed anyway.
    private static func hiddenNames(
        of transcript: Transcript, beside marks: [(text: String, range: CodePointRange)]
    ) -> [(text: String, range: CodePointRange)] {
        let removed = Set(marks.map { String($0.text.slice(codePoints: $0.range)) })
        return transcript.speakers.filter { $0.pseudonym != nil }.flatMap(\.names)
            .filter { !removed.contains($0) }.map { ($0, 0..<$0.codePointCount) }
    }

    /// The texts that marks are in, with their places: segments first, then speakers' names.
    private static func texts(of plan: RedactionPlan, in transcript: Transcript)
        -> [(text: String, range: CodePointRange)]
    {
        let segments = plan.marks.map { mark in
            let isThere = transcript.segments.indices.contains(mark.segment)
            return (isThere ? transcript.segments[mark.segment].text : "", mark.range)
        }
        return segments + plan.speakerMarks.map { ($0.speaker.name, $0.finding.range) }
    }
}
