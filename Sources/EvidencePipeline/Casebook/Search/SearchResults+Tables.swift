import Casebook
import EvidenceModel
import TranscriptFormats

extension SearchResults {
    /// Comma-separated values (RFC 4180) with a header row: a row a hit, the best first. Times in
    /// seconds, empty when unknown; topics separated by semicolons.
    public var csv: [UInt8] {
        let header = [
            "clip", "sha256", "segment", "start", "end", "time", "speaker", "language", "topics",
            "text", "snippet", "redacted", "link",
        ]
        let rows = hits.map { hit in
            [
                hit.clip.fileName, hit.clip.sha256, "\(hit.segmentIndex)",
                hit.span.map { HitLink.seconds($0.lowerBound) } ?? "",
                hit.span.map { HitLink.seconds($0.upperBound) } ?? "",
                hit.firstWordTime.map(HitLink.seconds) ?? "", hit.speaker?.name ?? "",
                hit.language?.description ?? "",
                hit.topics.mentioned.joined(separator: ";"), hit.text,
                hit.snippet.marked(opening: "*", closing: "*"), "\(hit.isRedacted)",
                HitLink.of(hit) ?? "",
            ]
        }
        return Array(([header] + rows).map(CSVRow.line).joined().utf8)
    }

    /// SubRip: a cue a hit, by time; with the clip's name in the text when there are several clips.
    /// Untimed hits are left out: see ``untimedCount``.
    ///
    /// Throws `TranscriptError`.
    public var srt: [UInt8] {
        get throws {
            let areSeveral = Set(hits.map(\.clip.sha256)).count > 1
            let segments = hits.compactMap { hit -> Segment? in
                guard let span = hit.span else { return nil }
                return Segment(
                    text: areSeveral ? "(\(hit.clip.fileName)) \(hit.text)" : hit.text,
                    speaker: hit.speaker, timing: WordTiming(span: span, source: .imported))
            }
            return try TranscriptFile.bytes(of: Transcript(segments: segments), as: .srt)
        }
    }

    /// Hits without a time.
    public var untimedCount: Int { hits.count { $0.span == nil } }
}
