import Foundation
import TestSupport

/// A real recording that Debian's `pocketsphinx-testdata` installs: mono, 16 bits, 16 kHz.
struct Recording {
    static let folder = "/usr/share/pocketsphinx/test/data/librivox"
    static let isInstalled = FileManager.default.fileExists(atPath: folder + "/transcription")

    let samples: [Float]

    init(_ name: String) throws {
        let path = Self.folder + "/sense_and_sensibility_01_austen_64kb-\(name).wav"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        samples = stride(from: 44, to: bytes.count - 1, by: 2).map { place in
            let word = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
            return Float(Int16(bitPattern: word)) / 32_768
        }
    }
}

extension [Float] {
    /// The samples with white noise, their power `ratio` times that of the noise; the same in every
    /// run.
    func withNoise(ratio: Double) -> [Float] {
        let power = reduce(0) { $0 + Double($1 * $1) } / Double(count)
        let amplitude = (3 * power / ratio).squareRoot()
        var random = SeededGenerator(seed: 5)
        return map { $0 + Float(Double.random(in: -amplitude...amplitude, using: &random)) }
    }
}
