package import EvidenceModel

/// A transcript that holds an original and its translation, taken apart.
package struct BilingualText: Hashable, Sendable {
    /// What is spoken.
    package private(set) var original: Transcript
    /// The same segments in the other language, without times.
    package private(set) var translation: Transcript

    /// Takes a transcript apart. The first of two is the original, unless `spoken` is the language of
    /// the second by its letters and not that of the first.
    ///
    /// - Parameter file: its name, for errors that say where it is not laid out so.
    package init(
        _ transcript: Transcript, _ layout: BilingualLayout, spoken: LanguageTag?, file: String
    ) throws(AlignmentError) {
        let pairs: [(Segment, Segment)]
        switch layout {
        case .alternating: pairs = try AlternatingText.pairs(of: transcript, file: file)
        case .columns: pairs = try ColumnText.pairs(of: transcript, file: file)
        }
        var first = Transcript(segments: pairs.map(\.0))
        var second = Transcript(segments: pairs.map(\.1))
        let languages = (ScriptLanguage.language(of: first), ScriptLanguage.language(of: second))
        if let spoken, languages.0.language != spoken.language,
            languages.1.language == spoken.language
        {
            for index in first.segments.indices {
                second.segments[index].timing = first.segments[index].timing
                second.segments[index].speaker =
                    second.segments[index].speaker ?? first.segments[index].speaker
            }
            swap(&first, &second)
        }
        for index in second.segments.indices { second.segments[index].timing = nil }
        original = first
        translation = second
        translation.language = ScriptLanguage.language(of: second)
    }
}

extension Segment {
    /// The segment with another text, and without the times of its words.
    func saying(_ text: String) -> Segment {
        Segment(text: text, speaker: speaker, language: nil, timing: timing)
    }
}
