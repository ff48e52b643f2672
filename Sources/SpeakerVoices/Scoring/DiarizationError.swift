public import EvidenceModel

/// The diarization error rate of NIST's Rich Transcription evaluations: speech that was missed,
/// invented, or given to the wrong speaker, over the speech there is.
///
/// Speakers are paired one to one so that most time agrees. Overlapping speech counts once for every
/// speaker. Agrees with `pyannote.metrics` 3.2.1 (Bredin, *Interspeech* 2017).
public struct DiarizationError: Hashable, Sendable {
    /// A stretch in which somebody speaks.
    public struct Turn: Hashable, Sendable {
        /// When.
        public var span: TimeSpan
        /// Who, by any name.
        public var speaker: String

        /// Creates a turn.
        public init(span: TimeSpan, speaker: String) {
            self.span = span
            self.speaker = speaker
        }
    }

    /// Speech that nobody was said to speak, speech that nobody speaks, speech of somebody else, and
    /// all speech of the reference.
    public private(set) var missed, invented, confused, total: Duration

    /// The rate, 0 or more; 0 when there is no speech and none was invented.
    public var rate: Double {
        let wrong = missed + invented + confused
        guard total > .zero else { return wrong > .zero ? 1 : 0 }
        return wrong / total
    }

    /// Compares `hypothesis` with `reference`.
    ///
    /// - Parameter collar: what is left out to either side of every border of the reference; half of
    ///   what `pyannote.metrics` calls the collar.
    public init(_ hypothesis: [Turn], against reference: [Turn], collar: Duration = .zero) {
        let slices = TurnSlices(reference: reference, hypothesis: hypothesis, collar: collar)
        let pairs = SpeakerPairing(slices).pairs
        missed = .zero
        invented = .zero
        confused = .zero
        total = .zero
        for slice in slices.slices {
            let right = slice.reference.reduce(0) { sum, speaker in
                sum + (pairs[speaker].map { slice.hypothesis.contains($0) ? 1 : 0 } ?? 0)
            }
            let (spoken, said) = (slice.reference.count, slice.hypothesis.count)
            total += slice.length * spoken
            missed += slice.length * max(0, spoken - said)
            invented += slice.length * max(0, said - spoken)
            confused += slice.length * (min(spoken, said) - right)
        }
    }
}
