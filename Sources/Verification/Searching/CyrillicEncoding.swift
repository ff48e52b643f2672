/// Eight-bit encodings of Cyrillic, as far as letters go; other upper bytes separate words.
enum CyrillicEncoding: String, CaseIterable {
    case windows1251 = "CP1251"
    case koi8 = "KOI8-R/U"
    case cp866 = "CP866"

    /// The text that the bytes are in this encoding.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        let table = Self.tables[self] ?? []
        return String(String.UnicodeScalarView(bytes.map { table[Int($0)] }))
    }

    /// Whether enough of the bytes are above ASCII for three letters.
    func isLikely(_ bytes: [UInt8]) -> Bool {
        var count = 0
        return bytes.contains { byte in
            if byte >= 0x80 { count += 1 }
            return count > 2
        }
    }

    /// Whether this is written as people write, which bytes of chance are not: no control characters,
    /// no capitals behind small letters, no letters of two scripts in a word.
    func isPlainText(_ text: String) -> Bool {
        guard text.unicodeScalars.count >= 4 else { return false }
        return zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).allSatisfy { one, next in
            guard one.value >= 32 || one == "\n" || one == "\t" || one == "\r" else { return false }
            guard one.properties.isAlphabetic, next.properties.isAlphabetic else { return true }
            return one.isASCII == next.isASCII
                && !(one.properties.isLowercase && next.properties.isUppercase)
        }
    }

    private static let tables = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.makeTable()) })

    private func makeTable() -> [Unicode.Scalar] {
        var table = (0..<256).map { $0 < 128 ? Unicode.Scalar(UInt8($0)) : " " }
        func put(_ letters: String, at start: Int) {
            for (index, scalar) in letters.unicodeScalars.enumerated() {
                table[start + index] = scalar
            }
        }
        switch self {
        case .windows1251:
            put("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя", at: 0xC0)
            for (place, letter) in [
                (0xA8, "Ё"), (0xB8, "ё"), (0xB2, "І"), (0xB3, "і"), (0xAF, "Ї"), (0xBF, "ї"),
                (0xAA, "Є"), (0xBA, "є"), (0xA5, "Ґ"), (0xB4, "ґ"),
            ] { put(letter, at: place) }
        case .koi8:
            put("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ", at: 0xC0)
            for (place, letter) in [
                (0xA3, "ё"), (0xB3, "Ё"), (0xA4, "є"), (0xB4, "Є"), (0xA6, "і"), (0xB6, "І"),
                (0xA7, "ї"), (0xB7, "Ї"), (0xAD, "ґ"), (0xBD, "Ґ"),
            ] { put(letter, at: place) }
        case .cp866:
            put("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп", at: 0x80)
            put("рстуфхцчшщъыьэюяЁёЄєЇї", at: 0xE0)
        }
        return table
    }
}
