import RealModule

/// The power in bands, a row a frame, kept as logarithms of 16 bits: hours of sound take little room.
///
/// A step is 1/1024 of a nat, from -16 to 48 nats: finer than the model's scores can tell.
public struct LogPowerBands: Hashable, Sendable {
    /// Bands in a row, 1 or more.
    public let width: Int
    private var codes: [UInt16] = []

    /// Rows.
    public var count: Int { codes.count / width }

    private static let lowest: Float = -16
    private static let stepsPerNat: Float = 1_024
    /// What is added to a power before its logarithm is taken: Sphinx's own floor.
    private static let floor: Float = 1e-4

    /// Creates an empty matrix of rows of `width` bands, at least 1.
    public init(width: Int) {
        precondition(width >= 1)
        self.width = width
    }

    /// Adds a row of ``width`` powers, 0 and up; what is no number becomes the lowest.
    public mutating func append(powers: Span<Float>) {
        precondition(powers.count == width)
        for band in powers.indices {
            let steps = (Float.log(powers[band] + Self.floor) - Self.lowest) * Self.stepsPerNat
            // In this order NaN becomes 0.
            codes.append(UInt16(min(65_535, max(0, steps.rounded()))))
        }
    }

    /// Puts in place of `rows` what lies on the straight way from the row before to the row after, or
    /// that one of them there is.
    public mutating func bridge(_ rows: Range<Int>) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count)
        let before = rows.lowerBound > 0 ? rows.lowerBound - 1 : rows.upperBound
        let after = rows.upperBound < count ? rows.upperBound : before
        guard before < count, !rows.isEmpty else { return }
        for row in rows {
            let share = Float(row - rows.lowerBound + 1) / Float(rows.count + 1)
            for band in 0..<width {
                let from = Float(codes[before * width + band])
                let to = Float(codes[after * width + band])
                codes[row * width + band] = UInt16((from + share * (to - from)).rounded())
            }
        }
    }

    /// Writes the natural logarithms of a row into `logarithms`, which holds ``width`` numbers.
    public func write(_ row: Int, into logarithms: inout [Float]) {
        precondition(logarithms.count == width && row >= 0 && row < count)
        let codes = codes.span
        for band in 0..<width {
            logarithms[band] = Self.logarithm(codes[row * width + band])
        }
    }

    /// The logarithm that `percent` of a band's rows do not exceed; nil without rows.
    public func percentile(_ percent: Int, of band: Int) -> Float? {
        precondition((0...100).contains(percent) && band >= 0 && band < width)
        guard count > 0 else { return nil }
        var histogram = [Int](repeating: 0, count: 65_536)
        for row in 0..<count { histogram[Int(codes[row * width + band])] += 1 }
        var left = (count - 1) * percent / 100
        let code = histogram.firstIndex { rows in
            left -= rows
            return left < 0
        }
        return code.map { Self.logarithm(UInt16($0)) }
    }

    private static func logarithm(_ code: UInt16) -> Float {
        lowest + Float(code) / stepsPerNat
    }
}
