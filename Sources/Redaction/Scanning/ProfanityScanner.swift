public import EvidenceModel

/// Finds what a policy wants to be gone, in text of any of the lexicon's languages or a mix of them.
///
/// One pass over the text; the same text gives the same findings whatever its language is said to
/// be, since speakers mix languages. Safe to share between threads.
public struct ProfanityScanner: Sendable {
    /// What is redacted.
    public let policy: RedactionPolicy
    private let automaton: Automaton

    /// Creates a scanner. The first one compiles the built-in lexicon, which takes a moment.
    public init(policy: RedactionPolicy = .default) {
        self.policy = policy
        automaton = BuiltInLexicon.automaton
    }

    /// What is to go, in order; no finding overlaps another. Positions are code points.
    public func findings(in text: String) -> [TextFinding] {
        var scan = TextScan(text, automaton: automaton)
        scan.run()
        return FindingResolution(policy: policy, automaton: automaton).findings(of: scan)
    }

    /// The marks of a transcript's segments, in order.
    public func marks(in transcript: Transcript) -> [RedactionMark] {
        transcript.segments.enumerated().flatMap { index, segment in
            findings(in: segment.text).map { finding in
                RedactionMark(
                    segment: index, range: finding.range, category: finding.category,
                    severity: finding.severity, rule: finding.rule)
            }
        }
    }

    /// What is to go from speakers' names, each name once, in the order they first speak.
    public func speakerMarks(in transcript: Transcript) -> [SpeakerMark] {
        var seen: Set<Speaker> = []
        return transcript.segments.compactMap(\.speaker).filter { seen.insert($0).inserted }
            .flatMap { speaker in
                findings(in: speaker.name).map { SpeakerMark(speaker: speaker, finding: $0) }
            }
    }

    /// The plan for a transcript: its text and the names of its speakers.
    public func plan(for transcript: Transcript, style: MaskStyle = .plain) -> RedactionPlan {
        RedactionPlan(
            marks: marks(in: transcript), speakerMarks: speakerMarks(in: transcript), style: style)
    }
}
