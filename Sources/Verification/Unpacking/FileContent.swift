/// What a file is, told by its first bytes.
enum FileContent: Equatable {
    case text
    case gzip
    case zip
    case sqlite
    case sound(SoundContainer)
    /// A picture.
    case picture
    /// MPEG-4: moving pictures with sound, or sound alone.
    case video
    /// A kind that cannot be looked into, by the name people know it under.
    case closed(String)
    /// Bytes of no known kind.
    case binary

    init(_ bytes: [UInt8]) {
        func has(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: signature)
        }
        func has(_ signature: String, at offset: Int = 0) -> Bool {
            has(Array(signature.utf8), at: offset)
        }
        let picture = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
        self =
            if has([0x1F, 0x8B]) {
                .gzip
            } else if has([0x50, 0x4B, 3, 4]) || has([0x50, 0x4B, 5, 6]) {
                .zip
            } else if has("SQLite format 3") {
                .sqlite
            } else if has("RIFF") || has("RF64"), has("WAVE", at: 8) {
                .sound(.wave)
            } else if has("fLaC") {
                .sound(.flac)
            } else if has("OggS") {
                .sound(.ogg)
            } else if has("ID3") || (bytes.count > 2 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2)
            {
                .sound(.mpeg)
            } else if picture.contains(where: { has($0) }) || has("WEBP", at: 8) {
                .picture
            } else if has("ftyp", at: 4) {
                .video
            } else if let closed = Self.closed.first(where: { has($0.signature, at: $0.offset) }) {
                .closed(closed.name)
            } else if Self.isText(bytes) {
                .text
            } else {
                .binary
            }
    }

    private static let closed: [(signature: String, offset: Int, name: String)] = [
        ("\u{1A}E", 0, "Matroska"), ("7z", 0, "7z archive"),
        ("BZh", 0, "bzip2"), ("%PDF", 0, "PDF"), ("Rar!", 0, "RAR archive"),
        ("FORM", 0, "AIFF"), ("caff", 0, "CAF"), (".snd", 0, "AU"), ("(\u{B5}/", 0, "Zstandard"),
    ]

    /// Text in UTF-8, UTF-16 with its mark, or an 8-bit encoding: few control characters.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let sample = bytes.prefix(65_536)
        return !sample.contains { $0 < 9 || (14..<32).contains($0) && $0 != 27 }
    }
}

/// The kinds of sound file that are looked into.
enum SoundContainer: Equatable {
    case wave, flac, ogg, mpeg
}
