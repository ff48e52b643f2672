import Crypto
import Foundation

/// A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// The digest, 64 lower-case hexadecimal digits.
    public let description: String

    private init(_ digest: SHA256.Digest) {
        description = digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The digest of bytes.
    public init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    /// The digest of a file, opened read-only and read a mebibyte at a time.
    ///
    /// Throws what `FileHandle` throws when the file cannot be opened or read.
    public init(ofFileAt path: String) throws {
        try self.init(ofFilesAt: [path])
    }

    /// The digest of files, one after the other, as if they were one.
    ///
    /// Throws what `FileHandle` throws when a file cannot be opened or read.
    public init(ofFilesAt paths: [String]) throws {
        var hash = SHA256()
        for path in paths {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
                hash.update(data: block)
            }
        }
        self.init(hash.finalize())
    }
}
