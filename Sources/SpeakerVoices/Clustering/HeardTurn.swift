import EvidenceModel
import InferenceRuntime

/// What is heard of a voice in one turn.
struct HeardTurn: Hashable, Sendable {
    /// Speech in the turn.
    let speech: Duration
    /// Where it lies in ``VoiceSpace``, or where a neural model puts it.
    let point: [Float]

    private static let frame = Duration.milliseconds(10)

    /// Listens to a turn in 16 kHz samples; nil when it holds less speech than is given a voice.
    init?(
        _ turn: TimeSpan, of samples: [Float], model: VoiceModel?
    ) throws(SpeakerVoicesError) {
        let start = min(samples.count, max(0, turn.lowerBound.sampleIndex(at: .speech)))
        let end = min(samples.count, max(start, turn.upperBound.sampleIndex(at: .speech)))
        let least = Int(VoiceAssignment.leastSpeech / Self.frame)
        guard let statistics = VoiceStatistics(samples[start..<end], leastFrames: least) else {
            return nil
        }
        speech = Self.frame * statistics.speechFrameCount
        guard let model else {
            point = VoiceSpace.shipped.point(of: statistics.values)
            return
        }
        do throws(InferenceError) {
            guard let direction = try model.embedding(of: samples[start..<end]) else { return nil }
            point = direction.map { $0 * VoiceMeasure.networkLength }
        } catch {
            throw .voiceModel(error)
        }
    }

    /// Whether it helps to tell voices apart.
    var isUsable: Bool { speech >= VoiceAssignment.usableSpeech }

    /// What it counts where voices are told apart: seconds of speech, at most eight, since fifteen say
    /// no more.
    var weight: Float { Float(min(8, speech / .seconds(1))) }
}
