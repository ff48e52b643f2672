import InferenceRuntime
import SignalProcessing

/// Listens to a clip block by block and keeps what the aligner needs of it: 94 bytes every 10 ms,
/// 101 MB for three hours.
public struct ClipListener: Sendable {
    private(set) var bands: BandAnalysis
    /// Whether every sample was a number.
    private(set) var isUsable = true
    /// The greatest magnitude of a sample.
    private(set) var peak: Float = 0
    /// Where sound was lost.
    private(set) var lost = LostSound(rateHertz: 16_000)
    /// A neural model that listens too.
    private(set) var neural: NeuralListener?

    init(_ analysis: CepstralAnalysis, _ neural: NeuralModel? = nil) {
        self.neural = neural.map { NeuralListener($0) }
        bands = analysis.bandAnalysis(and: [Self.narrowAnalysis])
    }

    /// Takes the next samples of the clip: one channel at 16 kHz, from -1 to 1.
    public mutating func listen(to samples: Span<Float>) {
        for index in samples.indices {
            let magnitude = abs(samples[index])
            isUsable = isUsable && magnitude.isFinite
            peak = max(peak, magnitude)
        }
        guard isUsable else { return }
        bands.take(samples)
        lost.take(samples)
        neural?.listen(to: samples)
    }

    /// What a noisy clip's own model is trained on: 20 filters, 200–3600 Hz.
    static let narrowAnalysis: CepstralAnalysis = {
        var settings = CepstralAnalysis.Settings()
        settings.filterCount = 20
        settings.lowestHertz = 200
        settings.highestHertz = 3_600
        settings.lifter = 0
        return CepstralAnalysis(settings)
    }()
}
