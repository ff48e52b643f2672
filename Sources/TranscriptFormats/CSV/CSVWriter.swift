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
        return Array(([Self.header] + rows).map(CSVRow.line).joined().utf8)
    }

    private static func seconds(_ time: MediaTime?) -> String {
        time.map { WritableText.seconds(max(0, $0.roundedMilliseconds)) } ?? ""
    }
}
