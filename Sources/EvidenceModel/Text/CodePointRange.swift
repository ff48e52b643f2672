/// Positions in text: a half-open range of Unicode **code points** (Unicode scalars), from 0.
///
/// Every file and interface that leaves the process counts in code points, never in bytes, UTF-16
/// units or grapheme clusters.
public typealias CodePointRange = Range<Int>

extension StringProtocol {
    /// The number of code points.
    public var codePointCount: Int { unicodeScalars.count }

    /// The text at `range`, clamped to the code points there are. Linear in the text's length.
    public func slice(codePoints range: CodePointRange) -> SubSequence {
        let scalars = unicodeScalars
        let start =
            scalars.index(
                scalars.startIndex, offsetBy: Swift.max(0, range.lowerBound),
                limitedBy: scalars.endIndex) ?? scalars.endIndex
        let end =
            scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        return self[start..<end]
    }
}
