import RealModule

/// Mel-frequency cepstra of a signal: frames, power spectrum, mel filters, logarithm, cosine
/// transform (Davis and Mermelstein, *IEEE ASSP* 28, 1980), and the energy of a band beside them.
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
        /// The band whose log energy is measured beside the cepstra.
        public var bandHertz: ClosedRange<Double> = 200...3_600

        /// Creates the defaults.
        public init() {}
    }

    /// What came out, a row or a number a frame.
    public struct Result: Sendable {
        /// The cepstra.
        public var cepstra: FrameMatrix
        /// The natural logarithm of the power in the band.
        public var bandLogEnergy: [Float]
    }

    /// What the analysis is made of.
    public let settings: Settings
    /// Where frames lie.
    public let framing: Framing
    private let spectrum: PowerSpectrum
    private let filterbank: MelFilterbank
    private let transform: CosineTransform
    private let bandBins: Range<Int>

    /// Creates an analysis.
    public init(_ settings: Settings) {
        self.settings = settings
        framing = Framing(
            length: settings.frameLength, hop: settings.hop, preEmphasis: settings.preEmphasis)
        spectrum = PowerSpectrum(length: settings.spectrumLength)
        filterbank = MelFilterbank(
            count: settings.filterCount, lowestHertz: settings.lowestHertz,
            highestHertz: settings.highestHertz, frameLength: settings.spectrumLength,
            rateHertz: settings.rateHertz)
        transform = CosineTransform(
            inputs: settings.filterCount, outputs: settings.cepstrumCount, lifter: settings.lifter)
        let binHertz = settings.rateHertz / Double(settings.spectrumLength)
        let low = max(0, Int(settings.bandHertz.lowerBound / binHertz))
        let high = min(spectrum.binCount, Int(settings.bandHertz.upperBound / binHertz) + 1)
        bandBins = low..<max(low + 1, high)
    }

    /// Analyses frames `frames` of `samples`, which run from -1 to 1 and are taken as 16-bit
    /// numbers, as Sphinx takes them.
    public func callAsFunction(_ samples: Span<Float>, frames: Range<Int>) -> Result {
        var result = Result(cepstra: FrameMatrix(width: transform.count), bandLogEnergy: [])
        result.cepstra.reserve(frames.count)
        result.bandLogEnergy.reserveCapacity(frames.count)
        var frame = [Float](repeating: 0, count: spectrum.length)
        var power = [Float](repeating: 0, count: spectrum.binCount)
        var mel = [Float](repeating: 0, count: filterbank.count)
        var cepstrum = [Float](repeating: 0, count: transform.count)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        for index in frames {
            framing.write(frame: index, of: samples, scale: 32_768, into: &frame)
            spectrum.write(of: frame.span, into: &power, scratch: &scratch)
            filterbank.write(of: power.span, into: &mel)
            for filter in mel.indices { mel[filter] = Float.log(mel[filter] + Self.floor) }
            transform.write(of: mel.span, into: &cepstrum)
            result.cepstra.append(cepstrum)
            result.bandLogEnergy.append(bandEnergy(power.span))
        }
        return result
    }

    /// The power in each mel filter for frames `frames` of `samples`, a row a frame.
    public func melSpectrogram(_ samples: Span<Float>, frames: Range<Int>) -> FrameMatrix {
        var result = FrameMatrix(width: filterbank.count)
        result.reserve(frames.count)
        var frame = [Float](repeating: 0, count: spectrum.length)
        var power = [Float](repeating: 0, count: spectrum.binCount)
        var mel = [Float](repeating: 0, count: filterbank.count)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        for index in frames {
            framing.write(frame: index, of: samples, scale: 32_768, into: &frame)
            spectrum.write(of: frame.span, into: &power, scratch: &scratch)
            filterbank.write(of: power.span, into: &mel)
            result.append(mel)
        }
        return result
    }

    /// The cepstra of a mel spectrogram, made here or changed since.
    public func cepstra(of melSpectrogram: FrameMatrix) -> FrameMatrix {
        var result = FrameMatrix(width: transform.count)
        result.reserve(melSpectrogram.count)
        var mel = [Float](repeating: 0, count: filterbank.count)
        var cepstrum = [Float](repeating: 0, count: transform.count)
        for index in 0..<melSpectrogram.count {
            for filter in mel.indices {
                mel[filter] = Float.log(melSpectrogram[index, filter] + Self.floor)
            }
            transform.write(of: mel.span, into: &cepstrum)
            result.append(cepstrum)
        }
        return result
    }

    /// Analyses the whole of `samples`.
    public func callAsFunction(_ samples: [Float]) -> Result {
        self(samples.span, frames: 0..<framing.frameCount(of: samples.count))
    }

    /// What is added to a filter's power before its logarithm is taken: Sphinx's own floor.
    private static let floor: Float = 1e-4

    private func bandEnergy(_ power: Span<Float>) -> Float {
        var sum: Float = 0
        for bin in bandBins { sum = Relaxed.multiplyAdd(1, power[bin], sum) }
        return Float.log(sum + 1)
    }
}
