import AudioIO
import EvidenceExport
import EvidenceModel

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

    /// How far lossy codecs carry what is beside a region into it, in frames: half of the longest block
    /// of Vorbis and AAC, or 30 ms. That is no leak, and is left out.
    private func smear(in region: Range<Int>) -> Int {
        min(region.count / 4, max(1_024, released.info.rate.hertz * 3 / 100))
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
                let frames =
                    region.span.lowerBound.sampleIndex(
                        at: rate)..<region.span.upperBound.sampleIndex(at: rate)
                let start = (frames.lowerBound + smear(in: frames)) / step
                let end = (frames.upperBound - smear(in: frames)) / step
                guard
                    correlation.isHeard(
                        found, start..<max(start, end),
                        tone: 1_000 * Double(step) / Double(rate.hertz))
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
