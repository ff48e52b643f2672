import EvidenceModel

/// Writes comma-separated values (RFC 4180): one row for each segment, a header row, CRLF, UTF-8.
///
/// Columns: `segment` (from 0), `start` and `end` (seconds, empty when unknown), `speaker`,
/// `language`, `text`, `timing`, `confidence`, `topics` (separated by semicolons,
/// those that a person rejected left out) and `topic_states` (one for each of them).
struct CSVWriter: TranscriptWriter {
    static let format = FormatName.csv

    private static let header = [
        "segment", "start", "end", "speaker", "language", "text", "timing", "confidence", "topics",
        "topic_states",
    ]

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let rows = transcript.segments.enumerated().map { index, segment in
            Self.row(index, segment, in: transcript)
        }
        return Array(([Self.header] + rows).map(CSVRow.line).joined().utf8)
    }

    private static func row(
        _ index: Int, _ segment: Segment, in transcript: Transcript
    ) -> [String] {
        let span = segment.timing?.span
        let confidence = segment.timing?.confidence.map { ($0 * 10_000).rounded() / 10_000 }
        let topics = segment.topics.filter { $0.state != .rejected }
        let times: [String] = [seconds(span?.lowerBound), seconds(span?.upperBound)]
        let language = (segment.language ?? transcript.language)?.description
        let text: [String] = [segment.speaker?.name ?? "", language ?? "", segment.text]
        let timing: [String] = [
            segment.timing?.source.name ?? "", confidence.map { "\($0)" } ?? "",
        ]
        let named: [String] = [
            topics.map(\.topic).joined(separator: ";"),
            topics.map(\.state.rawValue).joined(separator: ";"),
        ]
        return ["\(index)"] + times + text + timing + named
    }

    private static func seconds(_ time: MediaTime?) -> String {
        time.map { WritableText.seconds(max(0, $0.roundedMilliseconds)) } ?? ""
    }
}
