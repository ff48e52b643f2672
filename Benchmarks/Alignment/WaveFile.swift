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
