import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation

/// Lossy sound, held against the original: inside a region nothing may be left that resembles what
/// was there more than unrelated stretches do.
///
/// The measure is the largest normalised correlation over all shifts up to 50 ms either way; it does
/// not depend on the gain. What correlates with the replacement itself is taken out first. Both sounds
/// are averaged down to about 4 kHz, where the power of speech lies.
struct LossyComparison {
    private let released: AudioClip
    private let check: SoundVerification

    init(_ released: AudioClip, _ check: SoundVerification) {
        self.released = released
        self.check = check
    }

    func findings(named name: String) throws -> [LeakFinding] {
        guard let original = check.original else {
            return [
                LeakFinding(file: name, place: "lossy sound without the clip", leak: .unexamined)
            ]
        }
        let rate = released.info.rate
        let step = max(1, rate.hertz / 4_000)
        var findings: [LeakFinding] = []
        for channel in 0..<released.info.channelCount {
            let found = try Self.samples(released, channel, every: step)
            let truth = try Self.samples(original, channel, every: step)
            let correlation = StretchCorrelation(truth, lag: rate.hertz / step / 20)
            for region in check.plan.regions {
                let start = region.span.lowerBound.sampleIndex(at: rate) / step
                let end = region.span.upperBound.sampleIndex(at: rate) / step
                guard
                    correlation.isHeard(
                        found, start..<end, tone: 1_000 * Double(step) / Double(rate.hertz))
                else { continue }
                findings.append(
                    LeakFinding(
                        file: name, place: "\(Timecode(region.span.lowerBound))",
                        leak: channel == 0 ? .attenuated : .otherChannel,
                        mark: region.marks.first.map { $0 + 1 }))
            }
        }
        return findings
    }

    private static func samples(_ clip: AudioClip, _ channel: Int, every step: Int) throws
        -> [Float]
    {
        var result: [Float] = []
        var sum: Float = 0
        var count = 0
        try clip.readMono(.channel(channel), at: clip.info.rate) { block in
            for index in block.indices {
                sum += block[index]
                count += 1
                if count == step {
                    result.append(sum / Float(step))
                    (sum, count) = (0, 0)
                }
            }
        }
        return result
    }
}

/// How much of a stretch of one sound is in another.
struct StretchCorrelation {
    private let original: [Float]
    private let lag: Int

    /// `lag` is the largest shift, in samples.
    init(_ original: [Float], lag: Int) {
        self.original = original
        self.lag = lag
    }

    /// Whether the region of the released sound resembles the original there more than 99 of 100
    /// unrelated stretches of the original do. `tone` is the replacement's frequency, in cycles a sample.
    func isHeard(_ released: [Float], _ region: Range<Int>, tone: Double) -> Bool {
        let region = region.clamped(to: 0..<min(released.count, original.count))
        guard region.count > 8 else { return false }
        let rest = Self.without(Array(released[region]), tone: tone)
        let here = largest(rest, at: region.lowerBound)
        let unrelated = (0..<100).compactMap { index -> Float? in
            let start = (index * 2_654_435_761) % max(1, original.count - region.count)
            let stretch = start..<start + region.count
            let near = region.lowerBound - lag..<region.upperBound + lag
            return stretch.overlaps(near) ? nil : largest(rest, at: start)
        }.sorted()
        guard unrelated.count >= 20 else { return here > 0.5 }
        return here > max(0.2, unrelated[unrelated.count * 99 / 100])
    }

    private func largest(_ rest: [Float], at start: Int) -> Float {
        (-lag...lag).reduce(0) { best, shift in
            let from = start + shift
            guard from >= 0, from + rest.count <= original.count else { return best }
            return max(best, abs(Self.correlation(rest.span, original.span, from)))
        }
    }

    private static func correlation(_ left: Span<Float>, _ right: Span<Float>, _ start: Int)
        -> Float
    {
        var product: Float = 0, leftPower: Float = 0, rightPower: Float = 0
        for index in 0..<left.count {
            let (a, b) = (left[index], right[start + index])
            product += a * b
            leftPower += a * a
            rightPower += b * b
        }
        let power = (leftPower * rightPower).squareRoot()
        return power > 1e-12 ? product / power : 0
    }

    /// The samples less their share of a sine and a cosine of one frequency.
    private static func without(_ samples: [Float], tone: Double) -> [Float] {
        var rest = samples
        for phase in [0, Double.pi / 2] {
            let wave = samples.indices.map { Float(sin(2 * .pi * tone * Double($0) + phase)) }
            let share =
                zip(rest, wave).reduce(0) { $0 + $1.0 * $1.1 }
                / max(1e-9, wave.reduce(0) { $0 + $1 * $1 })
            for index in rest.indices { rest[index] -= share * wave[index] }
        }
        return rest
    }
}
