public import EvidenceModel
import RealModule

/// Which turns of a call are spoken by which voice, by sound alone.
public struct VoiceAssignment: Hashable, Sendable {
    /// The voice of each turn; nil for turns without a time or with too little speech.
    public let labels: [VoiceLabel?]
    /// Voices that were found; fewer than were asked for when there are fewer turns than that.
    public let voiceCount: Int

    /// Speech a turn must hold to help to tell voices apart.
    public static let usableSpeech = Duration.milliseconds(400)
    /// Speech a turn must hold to be given a voice at all.
    public static let leastSpeech = Duration.milliseconds(200)
    /// Speech that all usable turns must hold together.
    public static let leastTotalSpeech = Duration.seconds(5)

    private static let frame = Duration.milliseconds(10)
    /// How much of the weight of a turn is its length: 15 seconds say no more than 8.
    private static let longestWeight = 8.0

    /// Groups the turns of a call.
    ///
    /// - Parameters:
    ///   - turns: when somebody speaks, nobody else meanwhile; nil for turns of unknown time.
    ///   - samples: the call, 16 kHz mono.
    ///   - count: how many voices there are.
    /// - Throws: ``SpeakerVoicesError/tooLittleSpeech(found:needed:)``.
    public init(
        turns: [TimeSpan?], samples: [Float], count: SpeakerCount
    ) throws(SpeakerVoicesError) {
        let measured = turns.map { $0.flatMap { Self.statistics(samples, $0) } }
        let usable = measured.indices.filter {
            Self.speech(measured[$0]) >= Self.usableSpeech
        }
        let total = usable.reduce(Duration.zero) { $0 + Self.speech(measured[$1]) }
        guard total >= Self.leastTotalSpeech else {
            throw .tooLittleSpeech(found: total, needed: Self.leastTotalSpeech)
        }
        let points = measured.map { $0.map { VoiceSpace.shipped.point(of: $0.values) } }
        let clusters = VoiceClusters(
            usable.compactMap { points[$0] }, weights: usable.map { Self.weight(measured[$0]) },
            count: count)
        labels = points.map { $0.map { Self.label($0, clusters) } }
        voiceCount = clusters.centres.count
    }

    static func statistics(_ samples: [Float], _ turn: TimeSpan) -> VoiceStatistics? {
        let start = min(samples.count, max(0, turn.lowerBound.sampleIndex(at: .speech)))
        let end = min(samples.count, max(start, turn.upperBound.sampleIndex(at: .speech)))
        return VoiceStatistics(
            samples[start..<end], leastFrames: Int(leastSpeech / frame))
    }

    static func speech(_ statistics: VoiceStatistics?) -> Duration {
        frame * (statistics?.speechFrameCount ?? 0)
    }

    static func weight(_ statistics: VoiceStatistics?) -> Float {
        Float(min(longestWeight, speech(statistics) / .seconds(1)))
    }

    /// The nearest voice, and the logistic function of how much farther the next one is: a slope that
    /// makes labels of confidence x right in about x of all cases (`docs/speakers.md`).
    private static func label(_ point: [Float], _ clusters: VoiceClusters) -> VoiceLabel {
        let distances = clusters.distances(of: point)
        let voice = distances.indices.min { distances[$0] < distances[$1] } ?? 0
        let next = distances.indices.filter { $0 != voice }.map { distances[$0] }.min()
        guard let next else { return VoiceLabel(voice: voice, confidence: 1) }
        let margin = Double(next - distances[voice])
        return VoiceLabel(voice: voice, confidence: 1 / (1 + Double.exp(-0.02 * margin)))
    }
}
