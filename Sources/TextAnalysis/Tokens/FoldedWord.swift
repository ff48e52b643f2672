internal import Foundation

/// A folded word as a key of dictionaries.
///
/// Swift hashes and orders strings by their canonical form, which takes longer than the look-up for
/// anything but ASCII. Folded words are in that form already, so their bytes will do.
public struct FoldedWord: Hashable, Comparable, Sendable {
    /// The word, in NFC.
    public let text: String

    /// Creates a key from a word in NFC, as ``SearchToken`` has it.
    public init(_ text: String) { self.text = text }

    /// Takes the word's bytes.
    public func hash(into hasher: inout Hasher) {
        let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }

    /// Earlier in the order of bytes, which is that of code points and of SQLite.
    public static func < (lhs: FoldedWord, rhs: FoldedWord) -> Bool {
        let order = unsafe lhs.text.utf8.withContiguousStorageIfAvailable { left in
            unsafe rhs.text.utf8.withContiguousStorageIfAvailable { right in
                unsafe compared(left, right)
            }
        }
        return order.flatMap { $0 } ?? lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }

    private static func compared(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = left.baseAddress, let second = right.baseAddress else {
            return left.count < right.count
        }
        let order = unsafe memcmp(first, second, min(left.count, right.count))
        return order < 0 || order == 0 && left.count < right.count
    }
}
