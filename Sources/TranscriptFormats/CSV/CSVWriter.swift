import EvidenceModel

/// Writes comma-separated values (RFC 4180): one row for each segment, a header row, CRLF, UTF-8.
///
/// Columns: `segment` (from 0), `start` and `end` (seconds, empty when unknown), `speaker`,
/// `language`, `text`, `timing`, `confidence`, `topics` (separated by semicolons).
struct CSVWriter: TranscriptWriter {
    static let format = FormatName.csv

    private static let header = [
        "segment", "start", "end", "speaker", "language", "text", "timing", "confidence", "topics",
    ]

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let rows = transcript.segments.enumerated().map { index, segment in
            let span = segment.timing?.span
            let confidence = segment.timing?.confidence.map { ($0 * 10_000).rounded() / 10_000 }
            return [
                "\(index)", Self.seconds(span?.lowerBound), Self.seconds(span?.upperBound),
                segment.speaker?.name ?? "",
                (segment.language ?? transcript.language)?.description ?? "", segment.text,
                segment.timing?.source.name ?? "", confidence.map { "\($0)" } ?? "",
                segment.topics.map(\.topic).joined(separator: ";"),
            ]
        }
        let lines = ([Self.header] + rows).map { row in
            row.map(Self.quoted).joined(separator: ",") + "\r\n"
        }
        return Array(lines.joined().utf8)
    }

    private static func seconds(_ time: MediaTime?) -> String {
        time.map { WritableText.seconds(max(0, $0.roundedMilliseconds)) } ?? ""
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            || field.utf8.first == .space || field.utf8.last == .space
        return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }
}
