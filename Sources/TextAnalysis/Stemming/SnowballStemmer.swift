internal import CStemmer

/// A stemmer of libstemmer (https://snowballstem.org), owned.
///
/// Not for two threads at once: it writes into a buffer of its own.
@safe struct SnowballStemmer: ~Copyable {
    private let handle: OpaquePointer

    /// Opens the stemmer of a language by its ISO 639 code, or nil when libstemmer has none.
    init?(language: String) {
        guard let handle = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe sb_stemmer_delete(handle) }

    /// The stem of a word in lower case; the word itself when libstemmer runs out of memory.
    mutating func stem(of word: String) -> String {
        var word = word
        let stem: String? = word.withUTF8 { bytes in
            guard let base = bytes.baseAddress,
                let stem = unsafe sb_stemmer_stem(handle, base, Int32(clamping: bytes.count))
            else { return nil }
            let length = unsafe Int(sb_stemmer_length(handle))
            let result = unsafe UnsafeBufferPointer(start: stem, count: length)
            return unsafe String(decoding: result, as: UTF8.self)
        }
        return stem ?? word
    }
}

extension SnowballStemmer {
    /// The ISO 639-1 codes of the languages that libstemmer stems.
    static let languages: Set<String> = {
        var codes: Set<String> = []
        for code in [
            "ar", "hy", "eu", "ca", "da", "nl", "en", "fi", "fr", "de", "el", "hi", "hu", "id",
            "ga", "it", "lt", "ne", "no", "pt", "ro", "ru", "sr", "es", "sv", "ta", "tr", "yi",
        ] where SnowballStemmer(language: code) != nil {
            codes.insert(code)
        }
        return codes
    }()
}
