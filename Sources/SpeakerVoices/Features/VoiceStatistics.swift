import RealModule
import SignalProcessing

/// What a stretch of speech says about its voice: 51 numbers.
///
/// The mean of each of 16 mel cepstra, the logarithm of their deviation and of that of their slopes
/// (long-term statistics of the spectrum: Furui, *IEEE ASSP* 29, 1981), and where a fifth, a half and
/// four fifths of the pitches lie, as natural logarithms.
struct VoiceStatistics: Hashable, Sendable {
    static let count = 3 * cepstrumCount + 3

    /// The numbers.
    let values: [Float]
    /// Frames of speech they are made of, 10 ms each.
    let speechFrameCount: Int

    private static let cepstrumCount = 16
    private static let analysis = CepstralAnalysis(settings)

    private static var settings: CepstralAnalysis.Settings {
        var settings = CepstralAnalysis.Settings()
        settings.frameLength = 400
        settings.filterCount = 24
        settings.lowestHertz = 250
        settings.highestHertz = 3_500
        settings.cepstrumCount = cepstrumCount + 1
        settings.lifter = 0
        return settings
    }

    /// Measures a stretch of 16 kHz sound; nil when it holds fewer than `least` frames of speech.
    init?(_ samples: ArraySlice<Float>, leastFrames least: Int) {
        let samples = Array(samples)
        let frames = 0..<Self.analysis.framing.frameCount(of: samples.count)
        let mel = Self.analysis.melSpectrogram(samples.span, frames: frames)
        guard mel.count >= max(least, 3) else { return nil }
        let speech = Self.speechFrames(mel)
        guard speech.count >= max(least, 3) else { return nil }
        let cepstra = Self.analysis.cepstra(of: Self.withoutNoise(mel))
        let own = Self.moments(speech) { frame, number in cepstra[frame, number + 1] }
        let slopes = Self.moments(speech) { frame, number in
            Self.slope(cepstra, frame, number + 1)
        }
        let pitches = PitchTrack(samples.span, frames: speech)
        values =
            own.map(\.mean) + own.map { Float.log($0.deviation) }
            + slopes.map { Float.log($0.deviation) } + pitches.quantiles([0.2, 0.5, 0.8])
        speechFrameCount = speech.count
    }

    /// Frames whose energy is nearer to the loud ones than to the quiet ones.
    private static func speechFrames(_ mel: FrameMatrix) -> [Int] {
        let energies = (0..<mel.count).map { Float.log(mel.row($0).reduce(1e-4, +)) }
        let ordered = energies.sorted()
        let quiet = ordered[ordered.count / 10]
        let loud = ordered[min(ordered.count - 1, ordered.count * 95 / 100)]
        let least = quiet + 0.35 * (loud - quiet)
        return energies.indices.filter { energies[$0] > least }
    }

    /// Each band less what it holds in its quietest tenth, and at least a tenth of that.
    private static func withoutNoise(_ mel: FrameMatrix) -> FrameMatrix {
        var result = mel
        for band in 0..<mel.width {
            let noise = (0..<mel.count).map { mel[$0, band] }.sorted()[mel.count / 10]
            for frame in 0..<mel.count {
                result[frame, band] = max(mel[frame, band] - noise, 0.1 * noise)
            }
        }
        return result
    }

    /// A regression over two frames to either side, edges repeated.
    private static func slope(_ cepstra: FrameMatrix, _ frame: Int, _ number: Int) -> Float {
        let last = cepstra.count - 1
        func at(_ offset: Int) -> Float { cepstra[max(0, min(last, frame + offset)), number] }
        return (at(1) - at(-1) + 2 * (at(2) - at(-2))) / 10
    }

    private static func moments(
        _ frames: [Int], _ value: (Int, Int) -> Float
    ) -> [(mean: Float, deviation: Float)] {
        (0..<cepstrumCount).map { number in
            var sum = 0.0
            var squares = 0.0
            for frame in frames {
                let value = Double(value(frame, number))
                sum += value
                squares += value * value
            }
            let mean = sum / Double(frames.count)
            let variance = max(1e-6, squares / Double(frames.count) - mean * mean)
            return (Float(mean), Float(variance.squareRoot()))
        }
    }
}
