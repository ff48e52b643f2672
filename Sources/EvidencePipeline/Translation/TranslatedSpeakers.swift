import EvidenceModel
import ForcedAlignment

/// What people said about who speaks in an original, said of its translation too.
struct TranslatedSpeakers {
    /// The original, decided on.
    let original: Transcript
    /// Its segments that were decided on.
    let decided: Set<Int>
    let pairing: SegmentPairing

    /// The translation with the speakers of the segments it translates, where all of those that belong
    /// together were decided on and have one speaker.
    func applied(to translation: Transcript) -> Transcript {
        var result = translation
        for group in pairing.groups where group.original.allSatisfy(decided.contains) {
            let speakers = Set(group.original.map { original.segments[$0].speaker })
            guard speakers.count == 1, let speaker = speakers.first else { continue }
            for segment in group.translation {
                result.segments[segment].speaker = speaker
                result.segments[segment].speakerSuggestion = nil
            }
        }
        return result
    }
}
