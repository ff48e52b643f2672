import RealModule

/// For sound short enough to be held whole.
extension CepstralAnalysis {
    /// The power in each mel filter for frames `frames` of `samples`, a row a frame; the samples run
    /// from -1 to 1 and are taken as 16-bit numbers, as Sphinx takes them.
    public func melSpectrogram(_ samples: Span<Float>, frames: Range<Int>) -> FrameMatrix {
        let spectrum = PowerSpectrum(length: settings.spectrumLength)
        var result = FrameMatrix(width: filterbank.count)
        result.reserve(frames.count)
        var frame = [Float](repeating: 0, count: spectrum.length)
        var power = [Float](repeating: 0, count: spectrum.binCount)
        var mel = [Float](repeating: 0, count: filterbank.count)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        for index in frames {
            framing.write(from: index * framing.hop, of: samples, scale: 32_768, into: &frame)
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
}
