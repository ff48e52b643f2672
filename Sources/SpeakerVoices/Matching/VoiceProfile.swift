public import EvidenceModel
import RealModule

/// What the turns of one speaker in one clip say about the voice, to be compared with other clips.
public struct VoiceProfile: Hashable, Sendable {
    /// Speech in the turns that were used.
    public let speech: Duration
    /// Their mean in ``VoiceSpace``, by the length of the turns, or a direction a neural model gave.
    let point: [Float]
    private let measure: VoiceMeasure

    /// Speech below which a voice is not compared: with less, voices of the test set were confused
    /// more often than is of use (`docs/speakers.md`).
    public static let leastSpeech = Duration.seconds(10)

    /// Measures a speaker's turns in a clip of 16 kHz mono; nil when none holds enough speech.
    /// Profiles are comparable when the same model, or none, listened.
    public init?(
        turns: [TimeSpan], samples: [Float], model: VoiceModel? = nil
    ) throws(SpeakerVoicesError) {
        var heard: [HeardTurn] = []
        for turn in turns {
            guard let turn = try HeardTurn(turn, of: samples, model: model), turn.isUsable else {
                continue
            }
            heard.append(turn)
        }
        guard !heard.isEmpty else { return nil }
        speech = heard.reduce(.zero) { $0 + $1.speech }
        let sum = heard.reduce(Float(0)) { $0 + $1.weight }
        let mean = heard[0].point.indices.map { column in
            heard.reduce(Float(0)) { $0 + $1.point[column] * $1.weight } / sum
        }
        point = model == nil ? mean : Self.scaled(mean)
        measure = .of(model)
    }

    /// The same direction, as long as a neural model's vectors are taken to be.
    private static func scaled(_ mean: [Float]) -> [Float] {
        let square = mean.reduce(Float(0)) { $0 + $1 * $1 }
        let factor = VoiceMeasure.networkLength / max(square, .leastNormalMagnitude).squareRoot()
        return mean.map { $0 * factor }
    }

    /// The squared distance.
    func distance(to other: VoiceProfile) -> Double {
        Double(VoiceClusters.distance(point, other.point))
    }

    /// How alike two voices are, from 0 to 1: of pairs with such a score as many were one voice in
    /// the measurements, where half of all pairs were. Never an identity.
    public func likeness(to other: VoiceProfile) -> Double {
        1
            / (1 + Double.exp((distance(to: other) - measure.evenDistance) / measure.distanceScale))
    }

    /// The likeness above which one in a hundred pairs of different voices lies.
    public static let rareLikeness = 0.9
}
