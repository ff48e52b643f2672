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
            if let name = Self.foreign.first(where: { has($0.signature, at: $0.offset) })?.name {
                .foreign(name)
            } else if prefix.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
                .foreign("Matroska (webm, mka, mkv)")
            } else if prefix.starts(with: [0x30, 0x26, 0xB2, 0x75]) {
                .foreign("Windows Media (wma)")
            } else if has("#!SILK", at: prefix.first == 2 ? 1 : 0) {
                .foreign("SILK")
            } else if has("OggS"), has("\u{7F}FLAC", at: 28) {
                .foreign("Ogg FLAC")
            } else if Self.isADTS(prefix) {
                .foreign("AAC (ADTS)")
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

    private static let foreign = [
        (signature: "ftyp", offset: 4, name: "MPEG-4 (m4a, mp4, 3gp)"),
        (signature: "moov", offset: 4, name: "QuickTime"),
        (signature: "mdat", offset: 4, name: "QuickTime"),
        (signature: "wide", offset: 4, name: "QuickTime"),
        (signature: "#!AMR", offset: 0, name: "AMR"),
        (signature: "FLV\u{1}", offset: 0, name: "Flash video"),
    ]

    /// Whether a file begins with a frame header of a raw AAC stream (ISO/IEC 13818-7, 6.2).
    private static func isADTS(_ prefix: [UInt8]) -> Bool {
        guard prefix.count >= 7 else { return false }
        return prefix[0] == 0xFF && prefix[1] & 0xF6 == 0xF0 && (prefix[2] >> 2) & 0x0F < 13
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
