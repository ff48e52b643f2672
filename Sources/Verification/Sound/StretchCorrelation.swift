import Foundation

/// How much of a stretch of one sound is in another.
struct StretchCorrelation {
    private let original: [Float]
    private let lag: Int

    /// `lag` is the largest shift, in samples.
    init(_ original: [Float], lag: Int) {
        self.original = original
        self.lag = lag
    }

    /// Below this no correlation is a finding: codecs leave so much where nothing was.
    private static let least: Float = 0.3
    /// What is more than 50 dB quieter than it was is below what codecs add.
    private static let faintest: Float = 0.003

    /// Whether the region of the released sound resembles the original there, and more than 100
    /// unrelated stretches of the original do. `tone` is the replacement's frequency, in cycles a sample.
    func isHeard(_ released: [Float], _ region: Range<Int>, tone: Double) -> Bool {
        let region = region.clamped(to: 0..<min(released.count, original.count))
        guard region.count > 8 else { return false }
        let rest = Self.without(Array(released[region]), tone: tone)
        let here = largest(rest, at: region.lowerBound)
        let gain =
            here
            * (Self.power(rest[...]) / max(1e-12, Self.power(original[region])))
            .squareRoot()
        guard here > Self.least, gain > Self.faintest else { return false }
        return (0..<100).allSatisfy { index in
            let start = (index * 2_654_435_761) % max(1, original.count - region.count)
            let stretch = start..<start + region.count
            let near = region.lowerBound - lag..<region.upperBound + lag
            return stretch.overlaps(near) || largest(rest, at: start) < here
        }
    }

    private static func power(_ samples: ArraySlice<Float>) -> Float {
        samples.reduce(0) { $0 + $1 * $1 }
    }

    private func largest(_ rest: [Float], at start: Int) -> Float {
        (-lag...lag).reduce(0) { best, shift in
            let from = start + shift
            guard from >= 0, from + rest.count <= original.count else { return best }
            return max(best, abs(Self.correlation(rest.span, original.span, from)))
        }
    }

    private static func correlation(_ left: Span<Float>, _ right: Span<Float>, _ start: Int)
        -> Float
    {
        var product: Float = 0, leftPower: Float = 0, rightPower: Float = 0
        for index in 0..<left.count {
            let (a, b) = (left[index], right[start + index])
            product += a * b
            leftPower += a * a
            rightPower += b * b
        }
        let power = (leftPower * rightPower).squareRoot()
        return power > 1e-12 ? product / power : 0
    }

    /// The samples less their share of a sine and a cosine of one frequency.
    private static func without(_ samples: [Float], tone: Double) -> [Float] {
        var rest = samples
        for phase in [0, Double.pi / 2] {
            let wave = samples.indices.map { Float(sin(2 * .pi * tone * Double($0) + phase)) }
            let share =
                zip(rest, wave).reduce(0) { $0 + $1.0 * $1.1 }
                / max(1e-9, wave.reduce(0) { $0 + $1 * $1 })
            for index in rest.indices { rest[index] -= share * wave[index] }
        }
        return rest
    }
}
