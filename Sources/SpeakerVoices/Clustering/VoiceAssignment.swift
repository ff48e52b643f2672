public import EvidenceModel
import RealModule

/// Which turns of a call are spoken by which voice, by sound alone.
public struct VoiceAssignment: Hashable, Sendable {
    /// The voice of each turn; nil for turns without a time or with too little speech.
    public let labels: [VoiceLabel?]
    /// Voices that were found; fewer than were asked for when there are fewer turns than that.
    public let voiceCount: Int
    /// Whether two of the voices are as much alike as parts of one voice: there may be fewer than were
    /// asked for, or the labels are wrong.
    public let mayBeFewer: Bool

    /// Speech a turn must hold to help to tell voices apart.
    public static let usableSpeech = Duration.milliseconds(400)
    /// Speech a turn must hold to be given a voice at all.
    public static let leastSpeech = Duration.milliseconds(200)
    /// Speech that all usable turns must hold together.
    public static let leastTotalSpeech = Duration.seconds(5)

    /// Groups the turns of a call.
    ///
    /// - Parameters:
    ///   - turns: when somebody speaks, nobody else meanwhile; nil for turns of unknown time.
    ///   - samples: the call, 16 kHz mono.
    ///   - count: how many voices there are.
    ///   - model: a neural model that listens in place of the program's own measure.
    /// - Throws: ``SpeakerVoicesError``.
    public init(
        turns: [TimeSpan?], samples: [Float], count: SpeakerCount, model: VoiceModel? = nil
    ) throws(SpeakerVoicesError) {
        var heard: [HeardTurn?] = []
        for turn in turns {
            guard let turn else {
                heard.append(nil)
                continue
            }
            heard.append(try HeardTurn(turn, of: samples, model: model))
        }
        let usable = heard.compactMap(\.self).filter(\.isUsable)
        let total = usable.reduce(Duration.zero) { $0 + $1.speech }
        guard total >= Self.leastTotalSpeech else {
            throw .tooLittleSpeech(found: total, needed: Self.leastTotalSpeech)
        }
        let measure = VoiceMeasure.of(model)
        let clusters = VoiceClusters(
            usable.map(\.point), weights: usable.map(\.weight), count: count, measure: measure)
        labels = heard.map { $0.map { Self.label($0.point, clusters, measure) } }
        voiceCount = clusters.centres.count
        mayBeFewer = clusters.mayBeFewer
    }

    /// The nearest voice, and the logistic function of how much farther the next one is: a slope that
    /// makes labels of confidence x right in about x of all cases (`docs/speakers.md`).
    private static func label(
        _ point: [Float], _ clusters: VoiceClusters, _ measure: VoiceMeasure
    ) -> VoiceLabel {
        let distances = clusters.distances(of: point)
        let voice = distances.indices.min { distances[$0] < distances[$1] } ?? 0
        let next = distances.indices.filter { $0 != voice }.map { distances[$0] }.min()
        guard let next else { return VoiceLabel(voice: voice, confidence: 1) }
        let margin = Double(next - distances[voice])
        return VoiceLabel(voice: voice, confidence: 1 / (1 + Double.exp(-measure.slope * margin)))
    }
}
