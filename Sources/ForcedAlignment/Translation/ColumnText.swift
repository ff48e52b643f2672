import EvidenceModel

/// Originals and translations side by side.
enum ColumnText {
    private static let separators: [Character] = ["\t", "|", ";", ","]

    /// Each segment's original and translation, by the first separator that gives every segment two
    /// columns, or three with the speaker in front.
    static func pairs(
        of transcript: Transcript, file: String
    ) throws(AlignmentError) -> [(Segment, Segment)] {
        for separator in separators {
            var rows = transcript.segments.map { (segment: $0, cells: cells($0.text, separator)) }
            if let head = rows.first?.cells, head.allSatisfy({ headings.contains($0.lowercased()) })
            {
                rows.removeFirst()
            }
            guard let width = rows.first?.cells.count, (2...3).contains(width),
                rows.allSatisfy({ $0.cells.count == width })
            else { continue }
            return rows.map { row in pair(row.segment, row.cells) }
        }
        let counts = transcript.segments.map { cells($0.text, separators[0]).count }
        let wrong = counts.firstIndex { $0 != 2 } ?? 0
        throw .notColumns(
            file: file, segment: wrong + 1, columns: counts.isEmpty ? 0 : counts[wrong])
    }

    private static func pair(_ segment: Segment, _ cells: [String]) -> (Segment, Segment) {
        var segment = segment
        if cells.count == 3 { segment.speaker = Speaker(name: cells[0]) }
        let texts = cells.suffix(2)
        return (
            segment.saying(texts[texts.startIndex]),
            segment.saying(withoutLabel(texts[texts.startIndex + 1], of: segment))
        )
    }

    /// The translation may repeat the speaker, in its own letters.
    private static func withoutLabel(_ text: String, of segment: Segment) -> String {
        guard segment.speaker != nil, let colon = text.firstIndex(of: ":") else { return text }
        let label = text[..<colon]
        guard label.count <= 40, label.count(where: \.isWhitespace) <= 2,
            label == label.uppercased(), label.contains(where: \.isLetter)
        else { return text }
        return trimmed(text[text.index(after: colon)...])
    }

    /// The cells of a line; one in quotation marks may hold the separator. Bars around a line, as in
    /// tables, part nothing.
    private static func cells(_ line: String, _ separator: Character) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line {
            if character == "\"", isQuoted || cell.allSatisfy(\.isWhitespace) {
                isQuoted.toggle()
            } else if character == separator, !isQuoted {
                cells.append(trimmed(cell[...]))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        cells.append(trimmed(cell[...]))
        if separator == "|" {
            if cells.count > 2, cells.first == "" { cells.removeFirst() }
            if cells.count > 2, cells.last == "" { cells.removeLast() }
        }
        return cells
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static let headings: Set<String> = [
        "original", "translation", "speaker", "text", "source", "target", "ru", "en", "uk", "ko",
        "russian", "english", "ukrainian", "korean", "оригинал", "перевод", "русский", "английский",
        "говорит", "оригінал", "переклад", "원문", "번역",
    ]
}
