import RealModule

/// The power spectrum of real frames by a fast Fourier transform of half their length.
///
/// The even samples are taken as real and the odd ones as imaginary parts of a complex signal
/// (Press et al., *Numerical Recipes*, §12.3), transformed by radix-2 decimation in time.
public struct PowerSpectrum: Sendable {
    /// Samples in a frame: a power of two, 4 or more.
    public let length: Int
    /// Bins in a spectrum, from 0 Hz to half the sampling rate.
    public var binCount: Int { length / 2 + 1 }

    private let cosines: [Float]
    private let sines: [Float]
    private let reversed: [Int32]

    /// Creates a transform. `length` must be a power of two, 4 or more.
    public init(length: Int) {
        precondition(length >= 4 && length & (length - 1) == 0)
        self.length = length
        let half = length / 2
        cosines = (0..<half).map { Float(Double.cos(2 * .pi * Double($0) / Double(length))) }
        sines = (0..<half).map { Float(Double.sin(2 * .pi * Double($0) / Double(length))) }
        let bits = half.trailingZeroBitCount
        reversed = (0..<half).map { index in
            (0..<bits).reduce(Int32(0)) { $0 | (Int32(index >> $1 & 1) << Int32(bits - 1 - $1)) }
        }
    }

    /// Writes |X|² of `frame` (``length`` samples) into `power` (``binCount`` numbers).
    public func write(of frame: Span<Float>, into power: inout [Float], scratch: inout Scratch) {
        precondition(frame.count == length && power.count == binCount)
        precondition(scratch.real.count == length / 2)
        transform(frame, &scratch.real, &scratch.imaginary)
        unpack(scratch.real.span, scratch.imaginary.span, into: &power)
    }

    /// Room to work in, made once and used for every frame.
    public struct Scratch: Sendable {
        var real: [Float]
        var imaginary: [Float]

        /// Creates room for a transform.
        public init(for spectrum: PowerSpectrum) {
            real = [Float](repeating: 0, count: spectrum.length / 2)
            imaginary = real
        }
    }

    private func transform(_ frame: Span<Float>, _ real: inout [Float], _ imaginary: inout [Float])
    {
        let half = length / 2
        for index in 0..<half {
            let target = Int(reversed[index])
            real[target] = frame[2 * index]
            imaginary[target] = frame[2 * index + 1]
        }
        var re = real.mutableSpan
        var im = imaginary.mutableSpan
        let cosines = cosines.span
        let sines = sines.span
        var size = 1
        while size < half {
            let stride = half / size
            for offset in 0..<size {
                // The table holds angles of the full length, hence every `stride`-th of them.
                let c = cosines[offset * stride]
                let s = -sines[offset * stride]
                var low = offset
                while low < half {
                    let high = low + size
                    let r = re[high] * c - im[high] * s
                    let i = re[high] * s + im[high] * c
                    re[high] = re[low] - r
                    im[high] = im[low] - i
                    re[low] += r
                    im[low] += i
                    low += 2 * size
                }
            }
            size *= 2
        }
    }

    private func unpack(_ re: Span<Float>, _ im: Span<Float>, into power: inout [Float]) {
        let half = length / 2
        let first = re[0]
        let second = im[0]
        power[0] = (first + second) * (first + second)
        power[half] = (first - second) * (first - second)
        for k in 1..<half {
            let evenReal = (re[k] + re[half - k]) / 2
            let evenImaginary = (im[k] - im[half - k]) / 2
            let oddReal = (im[k] + im[half - k]) / 2
            let oddImaginary = (re[half - k] - re[k]) / 2
            let c = cosines[k]
            let s = -sines[k]
            let r = evenReal + oddReal * c - oddImaginary * s
            let i = evenImaginary + oddReal * s + oddImaginary * c
            power[k] = r * r + i * i
        }
    }
}
