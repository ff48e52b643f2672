/// What a file that libsndfile does not decode seems to be, told by its first bytes.
enum FileKind: Equatable {
    case text
    /// A container or codec that libsndfile does not know, by the name people know it under.
    case foreign(String)
    /// A container that libsndfile knows, so that something inside must be wrong.
    case decodable(String)
    case unknown

    /// Tells the kind from the first bytes of a file (a few hundred suffice).
    init(_ prefix: [UInt8]) {
        func has(_ signature: String, at offset: Int = 0) -> Bool {
            prefix.dropFirst(offset).starts(with: signature.utf8)
        }
        self =
            if has("ftyp", at: 4) {
                .foreign("MPEG-4 (m4a, mp4, 3gp)")
            } else if prefix.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
                .foreign("Matroska (webm, mka, mkv)")
            } else if has("#!AMR") {
                .foreign("AMR")
            } else if prefix.starts(with: [0x30, 0x26, 0xB2, 0x75]) {
                .foreign("Windows Media (wma)")
            } else if has("#!SILK", at: prefix.first == 2 ? 1 : 0) {
                .foreign("SILK")
            } else if let name = Self.containers.first(where: { has($0.signature) })?.name {
                .decodable(name)
            } else if Self.isText(prefix) {
                .text
            } else if Self.isMPEG(prefix) {
                .decodable("MP3")
            } else {
                .unknown
            }
    }

    private static let containers = [
        (signature: "RIFF", name: "WAV"), (signature: "RIFX", name: "WAV"),
        (signature: "RF64", name: "WAV"), (signature: "fLaC", name: "FLAC"),
        (signature: "OggS", name: "Ogg"), (signature: "FORM", name: "AIFF"),
        (signature: ".snd", name: "AU"), (signature: "caff", name: "CAF"),
    ]

    /// Whether a file begins with an ID3 tag or an MPEG audio frame of layer I, II or III
    /// (ISO/IEC 11172-3, 2.4.1.3).
    static func isMPEG(_ prefix: [UInt8]) -> Bool {
        if prefix.starts(with: "ID3".utf8) { return true }
        guard prefix.count >= 2 else { return false }
        return prefix[0] == 0xFF && prefix[1] & 0xE0 == 0xE0 && prefix[1] & 0x06 != 0
    }

    /// Whether there are bytes, and none that text in UTF-8 or an 8-bit encoding does not have; a
    /// byte-order mark makes text of anything.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        return !bytes.isEmpty
            && bytes.allSatisfy { $0 >= 32 && $0 != 127 || (9...13).contains($0) || $0 == 27 }
    }
}
