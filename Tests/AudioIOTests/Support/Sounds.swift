import Foundation

/// Sounds to decode.
enum Sounds {
    /// Silence of `count` samples with one click.
    static func click(at index: Int, of count: Int) -> [Int16] {
        var samples = [Int16](repeating: 0, count: count)
        samples[index] = 16_384
        return samples
    }

    /// A sine of half the full scale.
    static func tone(hertz: Double, rate: Int, count: Int) -> [Float] {
        (0..<count).map { Float(0.5 * sin(2 * .pi * hertz * Double($0) / Double(rate))) }
    }

    /// A sine of half the full scale in 16 bits.
    static func tone16(hertz: Double, rate: Int, count: Int) -> [Int16] {
        tone(hertz: hertz, rate: rate, count: count).map { Int16($0 * 32_767) }
    }
}
