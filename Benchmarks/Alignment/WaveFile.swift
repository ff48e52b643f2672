import Foundation

/// A mono 16-bit WAV file of 16 kHz, which is what gold lies in.
enum WaveFile {
    static func samples(_ path: String) throws -> [Float] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var position = 12
        while position + 8 <= bytes.count {
            let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
            let size = (0..<4).reduce(0) { $0 | Int(bytes[position + 4 + $1]) << (8 * $1) }
            if name == "data" {
                let end = min(bytes.count, position + 8 + size)
                return stride(from: position + 8, to: end - 1, by: 2).map { place in
                    let word = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
                    return Float(Int16(bitPattern: word)) / 32_768
                }
            }
            position += 8 + size + size % 2
        }
        return []
    }
}

extension WaveFile {
    static func write(_ samples: [Float], to path: String) throws {
        var bytes: [UInt8] = []
        func append(_ number: Int, _ size: Int) {
            for index in 0..<size { bytes.append(UInt8(number >> (8 * index) & 255)) }
        }
        bytes += Array("RIFF".utf8)
        append(36 + 2 * samples.count, 4)
        bytes += Array("WAVEfmt ".utf8)
        for (number, size) in [
            (16, 4), (1, 2), (1, 2), (16_000, 4), (32_000, 4), (2, 2), (16, 2),
        ] {
            append(number, size)
        }
        bytes += Array("data".utf8)
        append(2 * samples.count, 4)
        for sample in samples {
            let value = Int16(max(-32_768, min(32_767, (sample * 32_768).rounded())))
            append(Int(UInt16(bitPattern: value)), 2)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
