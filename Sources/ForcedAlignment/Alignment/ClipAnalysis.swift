import EvidenceModel
import SignalProcessing

/// What a clip's samples say before any text is looked at.
struct ClipAnalysis: Sendable {
    /// Cepstra less their mean, a row each 10 ms.
    let features: SphinxFeatures
    /// Loudness.
    let energy: SpeechEnergy
    /// What the clip's own model is trained on.
    let ownFeatures: ClipFeatures
    /// Where speech is.
    let activity: SpeechActivity
    /// From the first sample to the end of the last.
    let span: TimeSpan

    /// Analyses 16 kHz mono samples of the clip named `clip`.
    init(_ samples: [Float], clip: String, analysis: CepstralAnalysis) throws(AlignmentError) {
        guard !samples.isEmpty else { throw .clipEmpty(clip: clip) }
        guard samples.allSatisfy(\.isFinite) else { throw .clipUnusable(clip: clip) }
        let result = analysis(samples)
        energy = SpeechEnergy(result.bandLogEnergy)
        if energy.isNoisy {
            let mel = analysis.melSpectrogram(
                samples.span, frames: 0..<analysis.framing.frameCount(of: samples.count))
            features = SphinxFeatures(analysis.cepstra(of: NoiseFloor.subtracted(from: mel)))
        } else {
            features = SphinxFeatures(result.cepstra)
        }
        ownFeatures = energy.isNoisy ? ClipFeatures(noisy: samples) : ClipFeatures(clean: samples)
        activity = SpeechActivity(energy)
        span = .zero..<MediaTime(sample: samples.count, at: .speech)
        guard activity.frameCount > 0, samples.contains(where: { abs($0) > Self.faintest }) else {
            throw .clipSilent(clip: clip)
        }
    }

    /// Below this no sample is anything but noise of a converter: about -80 dB.
    private static let faintest: Float = 1e-4
}
