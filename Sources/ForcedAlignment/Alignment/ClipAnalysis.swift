import EvidenceModel
import SignalProcessing

/// What a clip's samples say before any text is looked at.
struct ClipAnalysis: Sendable {
    /// Cepstra less their mean, a row each 10 ms.
    let features: SphinxFeatures
    /// Frames in which sound was lost; they are bridged in all else.
    let lost: [Range<Int>]
    /// Loudness.
    let energy: SpeechEnergy
    /// What the clip's own model is trained on.
    let ownFeatures: RegressionFeatures
    /// Where speech is.
    let activity: SpeechActivity
    /// From the first sample to the end of the last.
    let span: TimeSpan

    /// Analyses what was heard of the clip named `clip`.
    init(
        _ heard: ClipListener, clip: String, analysis: CepstralAnalysis
    ) throws(AlignmentError) {
        guard heard.isUsable else { throw .clipUnusable(clip: clip) }
        var sound = heard.bands
        sound.finish()
        lost = sound.bridge(heard.lost.runs)
        guard sound.sampleCount > 0 else { throw .clipEmpty(clip: clip) }
        energy = SpeechEnergy(sound.logEnergy)
        activity = SpeechActivity(energy)
        span = .zero..<MediaTime(sample: sound.sampleCount, at: .speech)
        guard activity.frameCount > 0, heard.peak > Self.faintest else {
            throw .clipSilent(clip: clip)
        }
        let (wide, narrow) = (sound.bands[0], sound.bands[1])
        if energy.isNoisy {
            let cepstra = ClipListener.narrowAnalysis.cepstra(
                of: narrow, less: NoiseFloor(of: narrow))
            ownFeatures = RegressionFeatures(cepstra, reach: 3)
            features = SphinxFeatures(analysis.cepstra(of: wide, less: NoiseFloor(of: wide)))
        } else {
            features = SphinxFeatures(analysis.cepstra(of: wide))
            ownFeatures = RegressionFeatures(features.cepstra, reach: 2)
        }
    }

    /// Below this no sample is anything but noise of a converter: about -80 dB.
    private static let faintest: Float = 1e-4
}
