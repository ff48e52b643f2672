import CZlib
import Crypto
import Foundation

/// Digests of removed words, which a dictionary would undo.
struct PlainHashes {
    private var marks: [String: Int] = [:]

    init(_ texts: [(mark: Int, text: String)]) {
        for (mark, text) in texts {
            for form in Self.forms(of: text) {
                for digest in Self.digests(of: Data(form.utf8)) { marks[digest] = mark }
            }
        }
    }

    /// The marks whose digest stands in the text, with the line (from 1).
    func hits(in text: String) -> [(mark: Int, line: Int)] {
        var hits: [(mark: Int, line: Int)] = []
        for item in WordStream(text).items where item.word.utf8.count >= 8 {
            if let mark = marks[item.word] { hits.append((mark, item.line)) }
        }
        return hits
    }

    /// The mark whose digest, as bytes, these are.
    func mark(of bytes: [UInt8]) -> Int? { marks[Self.hex(bytes)] }

    private static func forms(of text: String) -> Set<String> {
        let base = [text, text.lowercased(), text.uppercased(), text.capitalized]
        let composed = base.flatMap {
            [$0, $0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
        }
        return Set(composed + composed.map { $0 + "\n" })
    }

    private static func digests(of data: Data) -> [String] {
        let checksum = unsafe data.withUnsafeBytes { buffer in
            unsafe crc32(0, buffer.bindMemory(to: UInt8.self).baseAddress, UInt32(buffer.count))
        }
        return [
            hex(Insecure.MD5.hash(data: data)), hex(Insecure.SHA1.hash(data: data)),
            hex(SHA256.hash(data: data)), hex(SHA384.hash(data: data)),
            hex(SHA512.hash(data: data)),
            hex((0..<4).reversed().map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }),
        ]
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
