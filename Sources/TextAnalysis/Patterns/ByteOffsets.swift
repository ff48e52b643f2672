public import EvidenceModel

/// Positions in UTF-8 as positions in code points.
public enum ByteOffsets {
    /// Byte ranges of a text, in order, as ranges of code points. Linear in the text.
    public static func codePoints(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [CodePointRange] {
        guard !ranges.isEmpty else { return [] }
        var offset = 0
        var count = 0
        func codePoint(at end: Int) -> Int {
            while offset < end {
                if bytes[offset] & 0xC0 != 0x80 { count += 1 }
                offset += 1
            }
            return count
        }
        return ranges.map { range in
            let start = codePoint(at: range.lowerBound)
            return start..<codePoint(at: range.upperBound)
        }
    }
}
