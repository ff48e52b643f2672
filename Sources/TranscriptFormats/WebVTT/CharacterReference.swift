/// A character reference of HTML: `&amp;`, `&#1046;`, `&#x416;`.
struct CharacterReference {
    /// What it stands for.
    let text: String
    /// The byte behind it.
    let end: Int

    /// The longest name, in bytes.
    private static let longestName = 32

    /// Nil when there is none at the ampersand.
    init?(_ bytes: [UInt8], at ampersand: Int) {
        let rest = bytes[(ampersand + 1)...].prefix(Self.longestName)
        if rest.first == UInt8(ascii: "#") {
            guard let reference = Self.numeric(rest.dropFirst()) else { return nil }
            self = reference
            return
        }
        let name = rest.prefix { $0.isLetter || $0.isDigit }
        let isClosed = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
        let spelling = String(decoding: name, as: UTF8.self)
        if isClosed, let text = CharacterNames.text(spelling) {
            self.text = text
            end = name.endIndex + 1
        } else if let legacy = CharacterNames.nameWithoutSemicolon(beginning: spelling),
            let text = CharacterNames.text(legacy)
        {
            self.text = text
            end = name.startIndex + legacy.utf8.count
        } else {
            return nil
        }
    }

    private init(text: String, end: Int) {
        self.text = text
        self.end = end
    }

    private static func numeric(_ number: ArraySlice<UInt8>) -> CharacterReference? {
        let isHexadecimal = number.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let digits = number.dropFirst(isHexadecimal ? 1 : 0).prefix {
            $0.isDigit || (isHexadecimal && (0x61...0x66).contains($0 | 0x20))
        }
        guard !digits.isEmpty else { return nil }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        let scalar =
            value.flatMap { $0 == 0 ? nil : Unicode.Scalar(Self.windows($0)) } ?? "\u{FFFD}"
        let isClosed =
            digits.endIndex < number.endIndex
            && number[digits.endIndex] == UInt8(ascii: ";")
        return CharacterReference(
            text: String(Character(scalar)), end: digits.endIndex + (isClosed ? 1 : 0))
    }

    /// HTML reads numbers of the C1 controls as CP1252, which is what their writers meant.
    private static func windows(_ value: UInt32) -> UInt32 {
        guard (0x80...0x9F).contains(value) else { return value }
        let meant = windows1252[Int(value - 0x80)]
        return meant == 0 ? value : meant
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// A text with its references resolved.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "&"), let reference = Self(bytes, at: at) {
                result += Array(reference.text.utf8)
                at = reference.end
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
