import EvidenceModel

/// Originals and translations by turns.
enum AlternatingText {
    /// Each segment and its translation. If every segment has two lines, the second is the
    /// translation; else every second segment is.
    static func pairs(
        of transcript: Transcript, file: String
    ) throws(AlignmentError) -> [(Segment, Segment)] {
        let segments = transcript.segments
        let lines = segments.map { segment in
            segment.text.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
        }
        if lines.allSatisfy({ $0.count == 2 }) {
            return zip(segments, lines).map { segment, lines in
                (segment.saying(String(lines[0])), segment.saying(String(lines[1])))
            }
        }
        let scripts = segments.map { Self.script($0.text) }
        try check(scripts, file)
        guard segments.count.isMultiple(of: 2) else {
            throw .notAlternating(file: file, segment: segments.count)
        }
        return stride(from: 0, to: segments.count, by: 2).map { place in
            (segments[place], segments[place + 1])
        }
    }

    /// The script of the letters of a text; nil when there are none.
    private static func script(_ text: String) -> String? {
        guard text.contains(where: \.isLetter) else { return nil }
        let language = ScriptLanguage.language(ofText: [text])
        // Ukrainian without a letter of its own looks like Russian.
        return language == .ukrainian ? LanguageTag.russian.description : language.description
    }

    /// Where the two languages have scripts of their own, each must stand in its place.
    private static func check(_ scripts: [String?], _ file: String) throws(AlignmentError) {
        guard let first = scripts.first ?? nil, scripts.count > 1, let second = scripts[1],
            first != second
        else { return }
        for (place, script) in scripts.enumerated() {
            guard let script, script == (place.isMultiple(of: 2) ? second : first) else { continue }
            throw .notAlternating(file: file, segment: place + 1)
        }
    }
}
