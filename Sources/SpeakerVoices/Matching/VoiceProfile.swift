public import EvidenceModel
import RealModule

/// What the turns of one speaker in one clip say about the voice, to be compared with other clips.
public struct VoiceProfile: Hashable, Sendable {
    /// Speech in the turns that were used.
    public let speech: Duration
    /// Their mean in ``VoiceSpace``, by the length of the turns.
    let point: [Float]

    /// Speech below which a voice is not compared: with less, voices of the test set were confused
    /// more often than is of use (`docs/speakers.md`).
    public static let leastSpeech = Duration.seconds(10)

    /// Measures a speaker's turns in a clip of 16 kHz mono; nil when none holds enough speech.
    public init?(turns: [TimeSpan], samples: [Float]) {
        let measured = turns.compactMap { VoiceAssignment.statistics(samples, $0) }
            .filter { VoiceAssignment.speech($0) >= VoiceAssignment.usableSpeech }
        guard !measured.isEmpty else { return nil }
        speech = measured.reduce(.zero) { $0 + VoiceAssignment.speech($1) }
        let weights = measured.map(VoiceAssignment.weight)
        let points = measured.map { VoiceSpace.shipped.point(of: $0.values) }
        let sum = weights.reduce(0, +)
        point = points[0].indices.map { column in
            zip(points, weights).reduce(Float(0)) { $0 + $1.0[column] * $1.1 } / sum
        }
    }

    /// The squared distance in ``VoiceSpace``.
    func distance(to other: VoiceProfile) -> Double {
        Double(VoiceClusters.distance(point, other.point))
    }

    /// How alike two voices are, from 0 to 1: of pairs with such a score as many were one voice in
    /// the measurements, where half of all pairs were. Never an identity.
    public func likeness(to other: VoiceProfile) -> Double {
        1 / (1 + Double.exp((distance(to: other) - Self.evenDistance) / Self.distanceScale))
    }

    /// The likeness above which one in a hundred pairs of different voices lies.
    public static let rareLikeness = 0.9

    /// Where one voice and two are equally likely, and how fast that changes.
    private static let evenDistance = 90.0
    private static let distanceScale = 10.0
}
