/// What a file that libsndfile does not decode seems to be, told by its first bytes.
enum FileKind: Equatable {
    case text
    /// A known container or codec, by the name people know it under.
    case named(String)
    case unknown

    /// Tells the kind from the first bytes of a file (a few hundred suffice).
    init(_ prefix: [UInt8]) {
        func has(_ signature: String, at offset: Int = 0) -> Bool {
            prefix.dropFirst(offset).starts(with: signature.utf8)
        }
        self =
            if has("ftyp", at: 4) {
                .named("MPEG-4 (m4a, mp4, 3gp)")
            } else if prefix.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
                .named("Matroska (webm, mka, mkv)")
            } else if has("#!AMR") {
                .named("AMR")
            } else if prefix.starts(with: [0x30, 0x26, 0xB2, 0x75]) {
                .named("Windows Media (wma)")
            } else if has("#!SILK", at: prefix.first == 2 ? 1 : 0) {
                .named("SILK")
            } else if Self.isText(prefix) {
                .text
            } else {
                .unknown
            }
    }

    /// Whether there are bytes, and none that text in UTF-8 or an 8-bit encoding does not have; a
    /// byte-order mark makes text of anything.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        return !bytes.isEmpty
            && bytes.allSatisfy { $0 >= 32 && $0 != 127 || (9...13).contains($0) || $0 == 27 }
    }
}
