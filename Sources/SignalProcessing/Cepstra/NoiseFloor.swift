import RealModule

/// The noise that is always there, band by band, and what is left without it: each band less its
/// 15th percentile, a tenth of that at the least, smoothed over three frames.
public struct NoiseFloor: Hashable, Sendable {
    private let powers: [Float]

    /// Measures the noise in `bands`.
    public init(of bands: LogPowerBands) {
        powers = (0..<bands.width).map { band in
            bands.percentile(Self.percent, of: band).map { Float.exp($0) } ?? 0
        }
    }

    private static let percent = 15
    private static let least: Float = 0.1

    /// Writes a frame's powers less the noise into `row`, which holds the bands' width.
    public func write(_ frame: Int, of bands: LogPowerBands, into row: inout [Float]) {
        precondition(row.count == powers.count && frame >= 0 && frame < bands.count)
        var logarithms = row
        for band in row.indices { row[band] = 0 }
        let near = max(0, frame - 1)...min(bands.count - 1, frame + 1)
        for other in near {
            bands.write(other, into: &logarithms)
            for band in row.indices {
                let rest = Float.exp(logarithms[band]) - powers[band]
                row[band] += max(rest, Self.least * powers[band]) / Float(near.count)
            }
        }
    }
}
