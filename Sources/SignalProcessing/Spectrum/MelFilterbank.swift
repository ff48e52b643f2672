import RealModule

/// Triangular filters at equal steps of the mel scale, each of unit area, their corners rounded to
/// bins: the filters of Sphinx.
///
/// The mel scale is 2595 · log₁₀(1 + f / 700) (O'Shaughnessy, *Speech Communication*, 1987).
public struct MelFilterbank: Hashable, Sendable {
    private struct Filter: Hashable, Sendable {
        var firstBin: Int
        var weights: [Float]
    }

    private let filters: [Filter]
    /// Bins that a spectrum must have.
    public let binCount: Int

    /// Filters.
    public var count: Int { filters.count }

    /// Creates `count` filters from `lowestHertz` to `highestHertz` for spectra of frames of
    /// `frameLength` samples at `rateHertz`.
    public init(
        count: Int, lowestHertz: Double, highestHertz: Double, frameLength: Int, rateHertz: Double
    ) {
        precondition(count >= 1 && frameLength >= 2 && rateHertz > 0 && highestHertz > lowestHertz)
        binCount = frameLength / 2 + 1
        let binHertz = rateHertz / Double(frameLength)
        let bottom = Self.mel(lowestHertz)
        let step = (Self.mel(highestHertz) - bottom) / Double(count + 1)
        let bins = binCount
        filters = (0..<count).map { index in
            let corners = (0...2).map { corner in
                (Self.hertz(bottom + Double(index + corner) * step) / binHertz).rounded() * binHertz
            }
            return Self.triangle(corners, binHertz: binHertz, binCount: bins)
        }
    }

    /// Writes the power in each filter into `energies` (``count`` numbers).
    public func write(of power: Span<Float>, into energies: inout [Float]) {
        precondition(power.count == binCount && energies.count == count)
        for (index, filter) in filters.enumerated() {
            var sum: Float = 0
            let weights = filter.weights.span
            for offset in weights.indices {
                sum = Relaxed.multiplyAdd(weights[offset], power[filter.firstBin + offset], sum)
            }
            energies[index] = sum
        }
    }

    private static func triangle(_ corners: [Double], binHertz: Double, binCount: Int) -> Filter {
        let (low, peak, high) = (corners[0], corners[1], corners[2])
        let first = min(binCount - 1, Int((low / binHertz).rounded(.up)))
        let last = max(first, min(binCount - 1, Int((high / binHertz).rounded(.down))))
        let area = 2 / max(binHertz, high - low)
        let weights = (first...last).map { bin in
            let hertz = Double(bin) * binHertz
            let rising = peak > low ? (hertz - low) / (peak - low) : 1
            let falling = high > peak ? (high - hertz) / (high - peak) : 1
            return Float(area * max(0, min(rising, falling)))
        }
        return Filter(firstBin: first, weights: weights)
    }

    private static func mel(_ hertz: Double) -> Double { 2_595 * Double.log10(1 + hertz / 700) }

    private static func hertz(_ mel: Double) -> Double { 700 * (Double.exp10(mel / 2_595) - 1) }
}
