import EvidenceModel

/// Text as line-based formats can hold it.
enum WritableText {
    /// Lines without white space at their ends, none empty, no control characters.
    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            var scalars = String.UnicodeScalarView()
            scalars.append(
                contentsOf: line.unicodeScalars.lazy.map {
                    $0.properties.generalCategory == .control ? " " : $0
                })
            let clean = Blank.trimmed(String(scalars))
            return clean.isEmpty ? nil : clean
        }
    }

    /// All lines in one, joined by spaces.
    static func line(_ text: String) -> String { lines(of: text).joined(separator: " ") }

    /// A name as a field between white space; `<NA>` for none.
    static func field(_ name: String?) -> String {
        let parts = (name ?? "").split(whereSeparator: \.isWhitespace)
        return parts.isEmpty ? "<NA>" : parts.joined(separator: "_")
    }

    /// Seconds with three decimals.
    static func seconds(_ milliseconds: Int64) -> String {
        let fraction = String(1_000 + milliseconds % 1_000).dropFirst()
        return "\(milliseconds / 1_000).\(fraction)"
    }
}
