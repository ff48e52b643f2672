import EvidenceModel

/// Reads TextGrids of Praat, long, short and chronological.
///
/// <https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html>. As Praat does it, only
/// free-standing numbers and texts in quotation marks count; everything else is comment. Every
/// interval and point with text is a segment, its tier the speaker, in the order of the file.
struct TextGridReader: TranscriptReader {
    static let format = FormatName.textGrid

    func recognizes(_ text: SourceText) -> Bool {
        let head = String(decoding: text.utf8.prefix(400), as: UTF8.self)
        return head.contains("ooTextFile") && head.contains("TextGrid\"")
            || head.contains(ChronologicalTextGrid.signature)
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var tokens = TextGridTokens(text)
        if ChronologicalTextGrid.isOne(text) { return try ChronologicalTextGrid.read(&tokens) }
        // The file's type, the object's class, the times of the whole and whether there are tiers.
        _ = try tokens.string()
        _ = try tokens.string()
        _ = try tokens.time()
        _ = try tokens.time()
        let tierCount = try tokens.count()
        var segments: [Segment] = []
        for _ in 0..<tierCount {
            let isPoints = try tokens.string() == "TextTier"
            let name = Blank.trimmed(try tokens.string())
            let speaker = name.isEmpty ? nil : Speaker(name: name)
            _ = try tokens.time()
            _ = try tokens.time()
            for _ in 0..<(try tokens.count()) {
                let start = try tokens.time()
                let end = isPoints ? start : try tokens.time()
                let text = Blank.trimmed(try tokens.string())
                guard !text.isEmpty else { continue }
                segments.append(.reading(text, speaker: speaker, span: start..<max(start, end)))
            }
        }
        return Reading(transcript: Transcript(segments: segments))
    }
}
