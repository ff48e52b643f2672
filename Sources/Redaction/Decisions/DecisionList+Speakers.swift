public import EvidenceModel

extension DecisionList {
    /// Who speaks after a person's decisions.
    public struct SpeakerOutcome: Hashable, Sendable {
        /// The transcript with the speakers that people named.
        public var transcript: Transcript
        /// The segments that were decided on.
        public var decided: Set<Int> = []
        /// Decisions on speakers whose text is not there any more.
        public var unmatched: [Decision] = []
    }

    /// The transcript with the decisions on speakers applied: what a person says is no suggestion.
    ///
    /// A name that a speaker's profile has, in whatever case, as alias or call sign too, means that speaker.
    public func applied(toSpeakersOf transcript: Transcript) -> SpeakerOutcome {
        var outcome = SpeakerOutcome(transcript: transcript)
        for decision in decisions {
            guard let name = decision.speaker else { continue }
            guard let place = DecisionPlace(of: decision, in: transcript) else {
                outcome.unmatched.append(decision)
                continue
            }
            let speaker =
                decision.action == .reject
                ? nil : Speaker(name: Self.name(name, among: transcript.speakers))
            outcome.transcript.segments[place.segment].speaker = speaker
            outcome.transcript.segments[place.segment].speakerSuggestion = nil
            outcome.decided.insert(place.segment)
        }
        return outcome
    }

    private static func name(_ name: String, among profiles: [SpeakerProfile]) -> String {
        profiles.first { profile in
            profile.names.contains { $0.lowercased() == name.lowercased() }
        }?.name ?? name
    }
}
