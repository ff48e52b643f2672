import EvidenceModel

/// Which language each segment of a transcript is in, by its letters.
struct SegmentLanguages {
    /// The language of most of the text.
    let main: LanguageTag
    /// The language of each segment.
    let segments: [LanguageTag]

    /// Chooses among `given`, where there are any of the segment's script: what the user says of a
    /// text is believed as far as its letters allow.
    ///
    /// Russian and Ukrainian are told apart by the letters that only one of them has (ы э ё ъ; і ї є
    /// ґ); a segment with neither is taken for the main one.
    init(_ transcript: Transcript, among given: [LanguageTag]) {
        let expected =
            given.first ?? transcript.language ?? ScriptLanguage.language(of: transcript)
        let firstChoice = transcript.segments.map { segment in
            segment.language ?? Self.language(of: segment.text, given, else: expected)
        }
        let counts = zip(transcript.segments, firstChoice)
            .reduce(into: [LanguageTag: Int]()) { $0[$1.1, default: 0] += $1.0.words.count }
        let most = counts.values.max() ?? 0
        let main =
            given.count > 1 ? firstChoice.first { counts[$0] == most } ?? expected : expected
        self.main = main
        segments = transcript.segments.map { segment in
            segment.language ?? Self.language(of: segment.text, given, else: main)
        }
    }

    /// The transcript with the language of every segment that is not in the main one.
    func applied(to transcript: Transcript) -> Transcript {
        var result = transcript
        for (index, language) in segments.enumerated() where language != main {
            result.segments[index].language = language
        }
        return result
    }

    /// The share of the words that are in the language spoken; all of them where none is named.
    func share(spokenAs spoken: LanguageTag?, in transcript: Transcript) -> Double {
        guard let spoken else { return 1 }
        let counts = zip(transcript.segments, segments).map { segment, language in
            (all: segment.words.count, own: language.isSpoken(as: spoken) ? segment.words.count : 0)
        }
        return Double(counts.reduce(0) { $0 + $1.own }) / Double(max(1, transcript.wordCount))
    }

    private static func language(
        of text: String, _ given: [LanguageTag], else main: LanguageTag
    ) -> LanguageTag {
        guard let script = Script(ofMost: text) else { return main }
        var candidates = given.filter { Script(of: $0) == script }
        if given.isEmpty, Script(of: main) == script {
            let isEither = main == .russian || main == .ukrainian
            candidates = isEither ? [.russian, .ukrainian] : [main]
        }
        guard let first = candidates.first else { return script.language ?? main }
        let usual = candidates.contains(main) ? main : first
        guard candidates.contains(.russian), candidates.contains(.ukrainian) else { return usual }
        let russian = text.unicodeScalars.count { Self.onlyRussian.contains($0) }
        let ukrainian = text.unicodeScalars.count { Self.onlyUkrainian.contains($0) }
        return russian == ukrainian ? usual : russian > ukrainian ? .russian : .ukrainian
    }

    private static let onlyRussian = Set("ыэёъЫЭЁЪ".unicodeScalars)
    private static let onlyUkrainian = Set("іїєґІЇЄҐ".unicodeScalars)
}

extension LanguageTag {
    /// Whether text in this language is what is said where `spoken` is spoken, regions apart.
    func isSpoken(as spoken: LanguageTag) -> Bool { language == spoken.language }
}

extension Transcript {
    /// The indexes of segments in another language than `spoken`.
    func segments(notIn spoken: LanguageTag) -> Set<Int> {
        Set(
            segments.indices.filter { index in
                guard let own = segments[index].language ?? language else { return false }
                return !own.isSpoken(as: spoken)
            })
    }
}
