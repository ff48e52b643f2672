/// Eight-bit encodings of Cyrillic, as far as letters go; other upper bytes separate words.
enum CyrillicEncoding: String, CaseIterable {
    case windows1251 = "CP1251"
    case koi8 = "KOI8-R/U"
    case cp866 = "CP866"

    /// The text that the bytes are in this encoding.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        let table = table
        return String(String.UnicodeScalarView(bytes.map { table[Int($0)] }))
    }

    private var table: [Unicode.Scalar] {
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
