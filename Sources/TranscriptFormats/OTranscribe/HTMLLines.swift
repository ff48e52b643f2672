import EvidenceModel

/// The lines of a small piece of HTML; `data-timestamp="1.25"` becomes `[00:00:01.250]` in its place.
struct HTMLLines {
    private(set) var lines: [String] = []
    private var line: [UInt8] = []
    /// Whether what is read stands inside a time stamp, whose own text is dropped.
    private var isInTimestamp = false

    private static let blocks: Set<String> = ["p", "br", "div", "li", "tr", "h1", "h2", "h3"]

    init(_ html: String) {
        let bytes = Array(html.utf8)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<"),
                let close = bytes[at...].prefix(4_096).firstIndex(of: UInt8(ascii: ">"))
            else {
                if !isInTimestamp { line.append(bytes[at]) }
                at += 1
                continue
            }
            apply(String(decoding: bytes[(at + 1)..<close], as: UTF8.self))
            at = close + 1
        }
        endLine()
    }

    private mutating func apply(_ tag: String) {
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        if Self.blocks.contains(name) {
            endLine()
        } else if name == "span" {
            isInTimestamp = !tag.hasPrefix("/") && appendTime(tag)
        }
    }

    private mutating func appendTime(_ tag: String) -> Bool {
        guard let mark = tag.firstRange(of: "data-timestamp=\"") else { return false }
        let number = tag[mark.upperBound...].prefix { $0 != "\"" }
        guard let time = Double(number).flatMap({ MediaTime(seconds: max(0, $0)) }) else {
            return false
        }
        line += "[\(Timecode(time))] ".utf8
        return true
    }

    private mutating func endLine() {
        let text = CharacterReference.resolved(String(decoding: line, as: UTF8.self))
        let clean = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !clean.isEmpty { lines.append(clean) }
        line = []
    }
}
