internal import EvidenceModel

extension CasebookRecord {
    /// The record with U+FFFD in the place of null characters, at which SQLite would end the text.
    /// Positions stay what they are.
    var withoutNulls: CasebookRecord {
        guard transcript.segments.contains(where: { $0.text.utf8.contains(0) }) else { return self }
        var record = self
        for index in record.transcript.segments.indices {
            let segment = record.transcript.segments[index]
            record.transcript.segments[index].text = Self.replacingNulls(segment.text)
            record.transcript.segments[index].words = segment.words.map { word in
                var word = word
                word.text = Self.replacingNulls(word.text)
                return word
            }
        }
        return record
    }

    private static func replacingNulls(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(scalar == "\u{0}" ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
