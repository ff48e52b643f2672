import RealModule

/// Mel-frequency cepstra of a signal: frames, power spectrum, mel filters, logarithm, cosine
/// transform (Davis and Mermelstein, *IEEE ASSP* 28, 1980).
public struct CepstralAnalysis: Sendable {
    /// What the analysis is made of. The defaults are those of `pocketsphinx-en-us`.
    public struct Settings: Hashable, Sendable {
        /// Samples a second.
        public var rateHertz: Double = 16_000
        /// Samples in a frame.
        public var frameLength = 410
        /// Samples from frame to frame.
        public var hop = 160
        /// Samples the spectrum is taken over, a power of two.
        public var spectrumLength = 512
        /// The share of the sample before that is taken off each sample.
        public var preEmphasis: Float = 0.97
        /// Mel filters.
        public var filterCount = 25
        /// Where the lowest filter begins.
        public var lowestHertz: Double = 130
        /// Where the highest filter ends.
        public var highestHertz: Double = 6_800
        /// Cepstra a frame.
        public var cepstrumCount = 13
        /// The lifter's length, 0 for none.
        public var lifter = 22

        /// Creates the defaults.
        public init() {}
    }

    /// What the analysis is made of.
    public let settings: Settings
    /// Where frames lie.
    public let framing: Framing
    /// The mel filters.
    public let filterbank: MelFilterbank
    let transform: CosineTransform

    /// Creates an analysis.
    public init(_ settings: Settings) {
        self.settings = settings
        framing = Framing(
            length: settings.frameLength, hop: settings.hop, preEmphasis: settings.preEmphasis)
        filterbank = MelFilterbank(
            count: settings.filterCount, lowestHertz: settings.lowestHertz,
            highestHertz: settings.highestHertz, frameLength: settings.spectrumLength,
            rateHertz: settings.rateHertz)
        transform = CosineTransform(
            inputs: settings.filterCount, outputs: settings.cepstrumCount, lifter: settings.lifter)
    }

    /// An analysis of blocks into the bands of this one and of `others`, in the frames of this one.
    public func bandAnalysis(and others: [CepstralAnalysis] = []) -> BandAnalysis {
        BandAnalysis(
            framing: framing, spectrumLength: settings.spectrumLength,
            rateHertz: settings.rateHertz, filterbanks: [filterbank] + others.map(\.filterbank))
    }

    /// The cepstra of the powers in this analysis's ``filterbank``, less `noise` if it is given.
    public func cepstra(of bands: LogPowerBands, less noise: NoiseFloor? = nil) -> FrameMatrix {
        var result = FrameMatrix(width: transform.count)
        result.reserve(bands.count)
        var row = [Float](repeating: 0, count: filterbank.count)
        var cepstrum = [Float](repeating: 0, count: transform.count)
        for frame in 0..<bands.count {
            if let noise {
                noise.write(frame, of: bands, into: &row)
                for band in row.indices { row[band] = Float.log(row[band] + Self.floor) }
            } else {
                bands.write(frame, into: &row)
            }
            transform.write(of: row.span, into: &cepstrum)
            result.append(cepstrum)
        }
        return result
    }

    /// What is added to a power before its logarithm is taken: Sphinx's own floor.
    static let floor: Float = 1e-4
}
