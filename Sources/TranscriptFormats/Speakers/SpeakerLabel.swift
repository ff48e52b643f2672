/// A name and a colon at the start of a line: `Солдат 1: …`, `Voice A: …`, `[SPEAKER_01]: …`.
///
/// Whether a name before a colon is a speaker is judged in two steps: here by its shape, and in
/// ``SpeakerVote`` by how the rest of the file looks.
struct SpeakerLabel: Hashable {
    /// How sure the shape alone makes it.
    enum Likelihood: Int, Comparable {
        /// Lower-case words: `First soldier:`; a sentence may look the same.
        case possible
        /// Capitalised words: `Mary Smith:`; `Attention:` looks the same.
        case likely
        /// A bracket, a number, a single letter or capitals throughout: no sentence looks like it.
        case certain

        static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// The name, without brackets and colon.
    let name: String
    var likelihood: Likelihood
    /// The bytes of label, colon and the white space behind it.
    let length: Int

    /// The longest name, in bytes: 40 letters of three bytes.
    private static let longestName = 120

    /// The label a line begins with; nil when it has none.
    init?(_ line: Substring) {
        let bytes = line.utf8.prefix(Self.longestName)
        if bytes.first == UInt8(ascii: "[") {
            guard let label = Self.bracketed(line) else { return nil }
            self = label
            return
        }
        guard let colon = Self.colon(in: bytes), colon.lowerBound > line.startIndex else {
            return nil
        }
        let rest = line[colon.upperBound...]
        guard Self.mayFollow(rest.unicodeScalars.first) else { return nil }
        let name = line[..<colon.lowerBound]
        guard let shape = NameShape(name), let likelihood = shape.likelihood else { return nil }
        self.init(
            name: String(name), likelihood: likelihood, length: Self.length(to: rest, in: line))
    }

    init(name: String, likelihood: Likelihood, length: Int) {
        self.name = name
        self.likelihood = likelihood
        self.length = length
    }

    /// `[NAME]: text`, as WhisperX and our own SRT write it.
    private static func bracketed(_ line: Substring) -> SpeakerLabel? {
        guard let close = line.utf8.prefix(Self.longestName).firstIndex(of: UInt8(ascii: "]")),
            case let colon = line.utf8.index(after: close), colon < line.endIndex,
            line.utf8[colon] == UInt8(ascii: ":")
        else { return nil }
        let name = line[line.utf8.index(after: line.startIndex)..<close]
        guard
            name.unicodeScalars.contains(where: \.isNameLetter)
                || name.utf8.contains(where: \.isDigit)
        else { return nil }
        let rest = line[line.utf8.index(after: colon)...]
        return SpeakerLabel(
            name: name.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            likelihood: .certain, length: length(to: rest, in: line))
    }

    /// The first colon, or full-width colon.
    private static func colon(in bytes: Substring.UTF8View.SubSequence) -> Range<String.Index>? {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: ":") { return at..<bytes.index(after: at) }
            if bytes[at] == 0xEF, bytes[at...].starts(with: [0xEF, 0xBC, 0x9A]) {
                return at..<bytes.index(at, offsetBy: 3)
            }
            at = bytes.index(after: at)
        }
        return nil
    }

    /// Behind the colon stands white space, the end, or a letter beyond ASCII; so a clock time, a URL
    /// and `std::sort` are no labels.
    private static func mayFollow(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return true }
        return scalar.value >= 0x80 || scalar.properties.isWhitespace
    }

    private static func length(to rest: Substring, in line: Substring) -> Int {
        let blanks = rest.utf8.prefix { $0.isBlank }.count
        return line.utf8.distance(from: line.startIndex, to: rest.startIndex) + blanks
    }
}
