import EvidenceModel
import TranscriptFormats

extension SpeechStatistics {
    /// A line a clip, speaker and topic, in columns: segments, seconds, from and to.
    public var text: [UInt8] {
        let cells = rows.map(Self.cells)
        guard !cells.isEmpty else { return Array("no topic is mentioned\n".utf8) }
        let table = [Self.titles] + cells
        let widths = Self.titles.indices.map { column in
            table.map { $0[column].columnCount }.max() ?? 0
        }
        let lines = table.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.columnCount) }
                .joined(separator: "  ").trimmingTrailingSpaces + "\n"
        }
        return Array(lines.joined().utf8)
    }

    /// The same as comma-separated values.
    public var csv: [UInt8] {
        let rows = [Self.titles] + self.rows.map(Self.cells)
        return Array(rows.map { CSVRow.line($0) }.joined().utf8)
    }

    private static let titles = ["clip", "speaker", "topic", "segments", "seconds", "from", "to"]

    private static func cells(_ row: Row) -> [String] {
        let tenths = row.length.wholeMicroseconds / 100_000
        return [
            row.clip, row.speaker, row.topic, "\(row.segments)", "\(tenths / 10).\(tenths % 10)",
            row.first.map { Timecode($0).description } ?? "",
            row.last.map { Timecode($0).description } ?? "",
        ]
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
