public import EvidenceModel

/// Finds the names of speakers who have a pseudonym: in labels and in what is said.
///
/// Names, aliases and call signs go with the endings of their language, and with a capital when they
/// are given with one, as a policy's `names` do. What the policy allows stays.
public struct PseudonymScanner: Sendable {
    /// The rule that marks name.
    public static let rule = "pseudonym"

    private let speakers: [SpeakerProfile]
    private let scanner: ProfanityScanner
    /// Pseudonyms by the rule of the scanner that finds the name.
    private let pseudonyms: [String: String]

    /// Nil when no speaker has a pseudonym.
    public init?(_ speakers: [SpeakerProfile], allowing allowed: [String] = []) {
        self.speakers = speakers.filter { $0.pseudonym != nil }
        guard !self.speakers.isEmpty else { return nil }
        var policy = RedactionPolicy(categories: [.person, .callSign])
        policy.allowedWords = allowed
        var pseudonyms: [String: String] = [:]
        for speaker in self.speakers {
            for name in speaker.names {
                policy.names.append(name)
                pseudonyms["policy.name-\(policy.names.count)"] = speaker.pseudonym
            }
        }
        self.pseudonyms = pseudonyms
        scanner = ProfanityScanner(policy: policy)
    }

    /// Whether a text holds none of the names.
    public func leaves(_ text: String) -> Bool { scanner.findings(in: text).isEmpty }

    /// The mentions in what is said, each to be replaced by the pseudonym; a mention that the scanner
    /// found in two segments is replaced in the first and masked in the second.
    func marks(in transcript: Transcript) -> [RedactionMark] {
        scanner.marks(in: transcript).map { mark in
            var mark = mark
            mark.replacement = pseudonyms[mark.rule]
            mark.rule = Self.rule
            return mark
        }
    }

    /// The whole label of every speaker who has a pseudonym.
    func speakerMarks(in transcript: Transcript) -> [SpeakerMark] {
        let labels = Set(transcript.segments.compactMap(\.speaker))
        return speakers.compactMap { speaker in
            let label = Speaker(name: speaker.name)
            guard labels.contains(label), let pseudonym = speaker.pseudonym else { return nil }
            let finding = TextFinding(
                range: 0..<label.name.codePointCount, category: .person, severity: .high,
                rule: Self.rule)
            return SpeakerMark(speaker: label, finding: finding, pseudonym: pseudonym)
        }
    }
}
