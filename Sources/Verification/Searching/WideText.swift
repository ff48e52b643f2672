/// Reads bytes as UTF-16 as far as words are looked for in it: most bytes that are no UTF-16 give signs of
/// scripts that no word is written in, and are passed over.
struct WideText {
    private let isSought: [Bool]

    /// `words` are those to be found.
    init(_ words: some Sequence<String>) {
        // Latin, combining marks, letters of Hangul, invisible signs and compatibility forms besides.
        var isSought = (0..<256).map { [0, 3, 0x11, 0x20, 0xFE, 0xFF].contains($0) }
        for unit in words.lazy.flatMap(\.utf16) { isSought[Int(unit >> 8)] = true }
        self.isSought = isSought
    }

    /// The bytes from `start` on as text of one byte order, everything else a blank.
    func text(_ bytes: [UInt8], from start: Int, isLittle: Bool) -> String {
        var units: [UInt16] = []
        let (low, high) = isLittle ? (0, 1) : (1, 0)
        for index in stride(from: start, to: bytes.count - 1, by: 2) {
            if isSought[Int(bytes[index + high])] {
                units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
            } else if units.last != 0x20 {
                units.append(0x20)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
