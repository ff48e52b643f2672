/// The nearest English phones of the acoustic model for each sound of the International Phonetic
/// Alphabet that espeak-ng writes.
///
/// The longest entry that fits is taken. What stands in no entry (stress, length, palatalisation,
/// ties) is passed over.
struct PhoneTable: Sendable {
    /// The table of every language.
    static let general = PhoneTable(entries)

    private let phones: [String: [String]]
    private let longest: Int

    /// Reads lines of a sound, white space and its phones.
    private init(_ lines: String) {
        var phones: [String: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard let sound = fields.first else { continue }
            phones[sound] = Array(fields.dropFirst())
        }
        self.phones = phones
        longest = phones.keys.map(\.unicodeScalars.count).max() ?? 1
    }

    /// The phones of a word that espeak-ng has spelt; language switches such as `(en)` are dropped.
    func phones(of spelling: String) -> [String] {
        let scalars = Self.sounds(of: spelling)
        var result: [String] = []
        var position = 0
        while position < scalars.count {
            var length = min(longest, scalars.count - position)
            while length > 0 {
                var sound = String.UnicodeScalarView()
                sound.append(contentsOf: scalars[position..<position + length])
                if let match = phones[String(sound)] {
                    result += match
                    break
                }
                length -= 1
            }
            position += max(1, length)
        }
        return result
    }

    /// The code points outside brackets that spell a sound, stress and length marks left out so
    /// that they part no entry.
    static func sounds(of spelling: String) -> [Unicode.Scalar] {
        var depth = 0
        return spelling.unicodeScalars.filter { scalar in
            switch scalar {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: return depth == 0 && !marks.contains(scalar)
            }
            return false
        }
    }

    private static let marks: Set<Unicode.Scalar> = [
        "ˈ", "ˌ", "ː", "ˑ", "ʲ", "ʰ", "ʷ", "ˠ", "ˤ", "ˀ", "\u{329}", "\u{32F}", "\u{361}",
        "\u{306}", "\u{31A}", "\u{32A}", "\u{325}", "^", "'", "\u{308}", "\u{303}", "\u{339}",
    ]
}
