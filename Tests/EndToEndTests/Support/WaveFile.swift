import Foundation

/// WAV files made by the tests: RIFF, one channel, 8 kHz.
enum WaveFile {
    /// PCM of 16 bits.
    static func pcm16(_ samples: [Int16]) -> Data {
        riff(
            samples.reduce(into: Data()) { $0 += bytes(UInt16(bitPattern: $1)) }, format: 1,
            sampleSize: 2)
    }

    /// Floating point of 32 bits.
    static func float32(_ samples: [Float]) -> Data {
        riff(samples.reduce(into: Data()) { $0 += bytes($1.bitPattern) }, format: 3, sampleSize: 4)
    }

    private static func riff(_ data: Data, format: UInt16, sampleSize: UInt16) -> Data {
        let rate: UInt32 = 8_000
        let size = UInt32(data.count)
        var file = Data("RIFF".utf8) + bytes(36 + size) + Data("WAVEfmt ".utf8)
        file += bytes(UInt32(16)) + bytes(format) + bytes(UInt16(1)) + bytes(rate)
        file += bytes(rate * UInt32(sampleSize)) + bytes(sampleSize) + bytes(8 * sampleSize)
        return file + Data("data".utf8) + bytes(size) + data
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> Data {
        Data((0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }
}
