public import EvidenceModel
import RealModule

/// Which channel of a clip each turn is spoken in: the one that is loudest against its own level.
///
/// Cross-talk, the other party heard faintly, is quiet against the level of the channel it leaks into.
public struct ChannelAssignment: Hashable, Sendable {
    /// The channel of a turn.
    public struct Label: Hashable, Sendable {
        /// The channel, from 0.
        public let channel: Int
        /// The share of the turn's energy that is in this channel, each against its level.
        public let confidence: Double
    }

    /// The channel of each turn; nil for turns without a time or sound.
    public let labels: [Label?]

    /// Assigns turns; `channels` are 16 kHz.
    public init(turns: [TimeSpan?], channels: [[Float]]) {
        let levels = channels.map { channel in
            let energies = turns.compactMap { $0.map { Self.energy(channel, $0) } }
            return max(energies.max() ?? 0, 1e-12)
        }
        labels = turns.map { turn in
            guard let turn else { return nil }
            let energies = zip(channels, levels).map { Self.energy($0, turn) / $1 }
            let total = energies.reduce(0, +)
            guard total > 0, let channel = energies.indices.max(by: { energies[$0] < energies[$1] })
            else { return nil }
            return Label(channel: channel, confidence: energies[channel] / total)
        }
    }

    /// The mean power of a channel in a span.
    private static func energy(_ samples: [Float], _ span: TimeSpan) -> Double {
        let start = min(samples.count, max(0, span.lowerBound.sampleIndex(at: .speech)))
        let end = min(samples.count, max(start, span.upperBound.sampleIndex(at: .speech)))
        guard start < end else { return 0 }
        var sum: Float = 0
        for sample in samples[start..<end] { sum = Relaxed.multiplyAdd(sample, sample, sum) }
        return Double(sum) / Double(end - start)
    }
}
