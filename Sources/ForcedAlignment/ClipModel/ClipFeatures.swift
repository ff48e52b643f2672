import SignalProcessing

/// What a clip's own model is trained on: cepstra and slopes, made for clean or for noisy sound.
struct ClipFeatures: Sendable {
    let vectors: FrameMatrix

    /// Clean: 26 filters, 100–7000 Hz.
    init(clean samples: [Float]) {
        var settings = CepstralAnalysis.Settings()
        settings.frameLength = 400
        settings.filterCount = 26
        settings.lowestHertz = 100
        settings.highestHertz = 7_000
        settings.lifter = 0
        let analysis = CepstralAnalysis(settings)
        let mel = analysis.melSpectrogram(
            samples.span, frames: 0..<analysis.framing.frameCount(of: samples.count))
        vectors = RegressionFeatures(analysis.cepstra(of: mel), reach: 2).vectors
    }

    /// Noisy: 20 filters, 200–3600 Hz, less the noise that is always there.
    init(noisy samples: [Float]) {
        var settings = CepstralAnalysis.Settings()
        settings.frameLength = 400
        settings.filterCount = 20
        settings.lowestHertz = 200
        settings.highestHertz = 3_600
        settings.lifter = 0
        let analysis = CepstralAnalysis(settings)
        let mel = analysis.melSpectrogram(
            samples.span, frames: 0..<analysis.framing.frameCount(of: samples.count))
        let cepstra = analysis.cepstra(of: NoiseFloor.subtracted(from: mel))
        vectors = RegressionFeatures(cepstra, reach: 3).vectors
    }
}

/// The noise that is always there, band by band.
enum NoiseFloor {
    /// Takes each band's 15th percentile off it, a tenth of that left at the least, and smooths over
    /// three frames.
    static func subtracted(from mel: FrameMatrix) -> FrameMatrix {
        var result = mel
        guard mel.count > 0 else { return mel }
        for band in 0..<mel.width {
            var values = (0..<mel.count).map { mel[$0, band] }
            let floor = values.sorted()[(mel.count - 1) * 15 / 100]
            values = values.map { max($0 - floor, 0.1 * floor) }
            for frame in 0..<mel.count {
                let near = values[max(0, frame - 1)...min(mel.count - 1, frame + 1)]
                result[frame, band] = near.reduce(0, +) / Float(near.count)
            }
        }
        return result
    }
}
