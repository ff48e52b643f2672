public import EvidenceModel

/// A sentence with the stretches that are to be found: `kind<TAB>text with ⟦marks⟧`.
///
/// `\u{200B}` and the like stand for the code point. Sentences of kind `neg` have no marks.
public struct MarkedSentence: Hashable, Sendable {
    /// What the sentence tries out.
    public var kind: String
    /// The sentence without marks.
    public var text: String
    /// What is to be found, in code points.
    public var spans: [CodePointRange]

    /// Reads a line; nil for an empty one and for one without a tab.
    public init?(line: some StringProtocol) {
        let fields = line.split(separator: "\t", maxSplits: 1)
        guard fields.count == 2 else { return nil }
        kind = String(fields[0])
        var scalars = String.UnicodeScalarView()
        var spans: [CodePointRange] = []
        var start = 0
        for scalar in Self.unescaped(fields[1]).unicodeScalars {
            switch scalar {
            case "⟦": start = scalars.count
            case "⟧": spans.append(start..<scalars.count)
            default: scalars.append(scalar)
            }
        }
        text = String(scalars)
        self.spans = spans
    }

    /// The sentences of a file.
    public static func sentences(in file: String) -> [MarkedSentence] {
        file.split(separator: "\n").compactMap { MarkedSentence(line: $0) }
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        let parts = String(text).split(separator: "\\u{", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts.first ?? "")) { result, part in
            let digits = part.prefix { $0 != "}" }
            guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
                return result + "\\u{" + part
            }
            var scalars = result.unicodeScalars
            scalars.append(scalar)
            scalars.append(contentsOf: part.dropFirst(digits.count + 1).unicodeScalars)
            return String(scalars)
        }
    }
}
