import Foundation

/// WAV files made by the tests: RIFF, PCM 16 bit, mono, 8 kHz.
enum WaveFile {
    static func pcm16(_ samples: [Int16]) -> Data {
        let rate: UInt32 = 8_000
        let byteCount = UInt32(samples.count * 2)
        return Data("RIFF".utf8) + bytes(36 + byteCount) + Data("WAVEfmt ".utf8) + bytes(UInt32(16))
            + bytes(UInt16(1)) + bytes(UInt16(1)) + bytes(rate) + bytes(rate * 2)
            + bytes(UInt16(2)) + bytes(UInt16(16)) + Data("data".utf8) + bytes(byteCount)
            + samples.reduce(into: Data()) { $0 += bytes(UInt16(bitPattern: $1)) }
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> Data {
        Data((0..<MemoryLayout<Number>.size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }
}
