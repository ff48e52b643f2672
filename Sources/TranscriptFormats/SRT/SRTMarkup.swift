/// The text of an SRT cue without its tags: `<i>`, `<font color=…>`, `{\an8}`.
///
/// `<br>` and `\N` break lines. Entities are left as they are, since SubRip has none.
enum SRTMarkup {
    struct Content {
        var text: String
        var findings: [TranscriptFinding] = []
    }

    private static let known: Set<String> = [
        "b", "i", "u", "s", "font", "c", "v", "ruby", "rt", "lang",
    ]

    private static let backslash = UInt8(ascii: "\\")

    /// The lines' text, joined by line feeds and trimmed.
    static func plainText(_ text: SourceText, _ lines: ArraySlice<SourceLine>) -> Content {
        var bytes: [UInt8] = []
        var findings: [TranscriptFinding] = []
        var isFirst = true
        for line in lines {
            if !isFirst { bytes.append(.lineFeed) }
            isFirst = false
            appendPlain(text, line, to: &bytes, &findings)
        }
        return Content(
            text: Blank.trimmed(String(decoding: bytes, as: UTF8.self)), findings: findings)
    }

    private static func appendPlain(
        _ text: SourceText, _ line: SourceLine, to bytes: inout [UInt8],
        _ findings: inout [TranscriptFinding]
    ) {
        let source = text.utf8
        guard let first = source[line.range].firstIndex(where: isMarkup) else {
            bytes += source[line.range]
            return
        }
        bytes += source[line.range.lowerBound..<first]
        var at = first
        while at < line.range.upperBound {
            if isMarkup(source[at]), source[at] != backslash,
                let tag = SRTTag(source, at..<line.range.upperBound)
            {
                if tag.name == "br" {
                    bytes.append(.lineFeed)
                } else if let name = tag.name, !known.contains(name) {
                    findings.append(
                        TranscriptFinding(
                            line: line.number, column: text.column(of: at, in: line),
                            forgiven: .strayTag))
                }
                at = tag.end
            } else if source[at] == backslash, at + 1 < line.range.upperBound,
                source[at + 1] == UInt8(ascii: "N")
            {
                bytes.append(.lineFeed)
                at += 2
            } else {
                bytes.append(source[at])
                at += 1
            }
        }
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") || byte == backslash
    }
}

/// A tag at the start of a range of bytes.
struct SRTTag {
    /// The name in lower case; nil for `{\…}`.
    let name: String?
    /// The byte behind it.
    let end: Int

    /// In bytes; a bracket that is not closed within is text.
    private static let longest = 512

    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let start = range.lowerBound
        let isBrace = bytes[start] == UInt8(ascii: "{")
        guard
            let close = bytes[range].prefix(Self.longest).firstIndex(
                of: UInt8(ascii: isBrace ? "}" : ">")),
            start + 1 < close
        else { return nil }
        end = close + 1
        if isBrace {
            guard bytes[start + 1] == UInt8(ascii: "\\") else { return nil }
            name = nil
            return
        }
        let inside = bytes[start + 1..<close]
        let body = inside.drop { $0 == UInt8(ascii: "/") || $0 == .space }
        let letters = body.prefix { $0.isLetter }
        guard !letters.isEmpty, !inside.contains(UInt8(ascii: "<")) else { return nil }
        name = String(decoding: letters, as: UTF8.self).lowercased()
    }
}
