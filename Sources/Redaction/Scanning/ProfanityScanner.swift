public import EvidenceModel

/// Finds what a policy wants to be gone, in text of any of the lexicon's languages or a mix of them.
///
/// One pass over the text; the same text gives the same findings whatever its language is said to
/// be, since speakers mix languages. Safe to share between threads.
public struct ProfanityScanner: Sendable {
    /// What is redacted.
    public let policy: RedactionPolicy
    private let automaton: Automaton
    /// The policy's own words; nil when it has none.
    private let policyAutomaton: Automaton?
    private let hasPatterns: Bool

    /// Creates a scanner. The first one compiles the built-in lexicon, which takes a moment.
    public init(policy: RedactionPolicy = .default) {
        self.policy = policy
        automaton = BuiltInLexicon.automaton
        policyAutomaton = PolicyLexicon(policy).map { Automaton(of: [$0.lexicon]) }
        hasPatterns =
            !policy.patterns.isEmpty
            || PrivatePattern.all.contains { policy.categories.contains($0.category) }
    }

    /// What is to go, in order; no finding overlaps another. Positions are code points.
    public func findings(in text: String) -> [TextFinding] {
        let findings = findingsInLines(of: text)
        guard let lines = HyphenatedLines(text) else { return findings }
        let broken = lines.findings(findingsInLines)
        return broken.isEmpty ? findings : FindingResolution.withoutOverlaps(findings + broken)
    }

    /// What is to go where no word is broken over two lines.
    private func findingsInLines(of text: String) -> [TextFinding] {
        var resolution = FindingResolution(policy: policy)
        resolution.add(scan(text, automaton), of: automaton)
        if let policyAutomaton {
            resolution.add(scan(text, policyAutomaton, wordsOnly: true), of: policyAutomaton)
        }
        if hasPatterns { resolution.add(PatternScan(text).findings(policy)) }
        return resolution.findings()
    }

    private func scan(_ text: String, _ automaton: Automaton, wordsOnly: Bool = false) -> TextScan {
        var scan = TextScan(text, automaton: automaton)
        scan.run()
        if wordsOnly { scan.keepWordsOnly() }
        return scan
    }

    /// What is to go from each segment, in order: what lies in its text, and its part of what begins
    /// in one segment and ends in the next.
    public func findings(in transcript: Transcript) -> [[TextFinding]] {
        var findings = transcript.segments.map { self.findings(in: $0.text) }
        for index in transcript.segments.indices.dropLast() {
            guard let border = SegmentBorder(transcript.segments[index...index + 1]) else {
                continue
            }
            for (offset, parts) in border.findings(by: self).enumerated() where !parts.isEmpty {
                findings[index + offset] = FindingResolution.withoutOverlaps(
                    findings[index + offset] + parts)
            }
        }
        return findings
    }

    /// The marks of a transcript's segments, in order.
    public func marks(in transcript: Transcript) -> [RedactionMark] {
        findings(in: transcript).enumerated().flatMap { index, findings in
            findings.map { finding in
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

    /// The plan for a transcript: its text and the names of its speakers, those who have a pseudonym
    /// hidden behind it.
    public func plan(for transcript: Transcript, style: MaskStyle = .plain) -> RedactionPlan {
        let hidden = PseudonymScanner(transcript.speakers, allowing: policy.allowedWords)
        return RedactionPlan(
            marks: marks(in: transcript) + (hidden?.marks(in: transcript) ?? []),
            speakerMarks: speakerMarks(in: transcript)
                + (hidden?.speakerMarks(in: transcript) ?? []), style: style,
            topicStates: policy.topicStates)
    }
}
