extension String {
    /// Whether one of two bytes occurs in the text's UTF-8; several times as fast as asking the view.
    func holds(_ first: UInt8, or second: UInt8) -> Bool {
        unsafe utf8.withContiguousStorageIfAvailable { bytes in
            unsafe bytes.contains { $0 == first || $0 == second }
        } ?? utf8.contains { $0 == first || $0 == second }
    }

    /// Whether the text begins with the last line of another, and that line is whole.
    func begins(withLastLineOf other: String) -> Bool {
        let result = unsafe utf8.withContiguousStorageIfAvailable { bytes in
            unsafe other.utf8.withContiguousStorageIfAvailable { others in
                unsafe Self.begins(bytes[...], withLastLineOf: others[...])
            } ?? false
        }
        return result ?? Self.begins(Array(utf8)[...], withLastLineOf: Array(other.utf8)[...])
    }

    private static func begins<Bytes: BidirectionalCollection<UInt8>>(
        _ bytes: Bytes, withLastLineOf other: Bytes
    ) -> Bool where Bytes.SubSequence == Bytes {
        let start = other.lastIndex(of: .lineFeed).map { other.index(after: $0) }
        let line = other[(start ?? other.startIndex)...]
        var index = bytes.startIndex
        for byte in line {
            guard index < bytes.endIndex, bytes[index] == byte else { return false }
            index = bytes.index(after: index)
        }
        return index == bytes.endIndex || bytes[index] == .lineFeed
    }
}
