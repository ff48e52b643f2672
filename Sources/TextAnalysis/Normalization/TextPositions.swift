public import EvidenceModel

/// Translates code-point positions of one text into the units other programs count in.
public struct TextPositions: Sendable {
    private let utf8Offsets: [Int]
    private let utf16Offsets: [Int]

    /// Measures a text. Linear; keeps two numbers per code point.
    public init(_ text: some StringProtocol) {
        var utf8 = [0]
        var utf16 = [0]
        for scalar in text.unicodeScalars {
            utf8.append((utf8.last ?? 0) + Unicode.UTF8.width(scalar))
            utf16.append((utf16.last ?? 0) + Unicode.UTF16.width(scalar))
        }
        utf8Offsets = utf8
        utf16Offsets = utf16
    }

    /// The range in UTF-8 bytes, clamped to the text.
    public func utf8(_ range: CodePointRange) -> Range<Int> { mapped(range, utf8Offsets) }

    /// The range in UTF-16 units, clamped to the text.
    public func utf16(_ range: CodePointRange) -> Range<Int> { mapped(range, utf16Offsets) }

    private func mapped(_ range: CodePointRange, _ offsets: [Int]) -> Range<Int> {
        let inside = range.clamped(to: 0..<(offsets.count - 1))
        return offsets[inside.lowerBound]..<offsets[inside.upperBound]
    }
}
