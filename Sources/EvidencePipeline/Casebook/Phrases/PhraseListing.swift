import Casebook
import EvidenceModel
public import Tagging
import TranscriptFormats

/// What the original texts of a casebook are about: proposals for rules. Unredacted.
public struct PhraseListing: Sendable {
    /// The phrases, the most telling first.
    public let phrases: [KeyPhrase]

    /// Finds phrases over all records, or in those of one clip against all others.
    ///
    /// - Parameters:
    ///   - clip: a part of the clip's file name, or the beginning of its SHA-256; nil for all.
    ///   - most: how many phrases at most.
    /// - Throws: `CasebookError`, or ``PipelineError/notInCasebook(clip:path:)``.
    public init(casebookAt path: String, clip: String? = nil, most: Int) throws {
        let casebook = try Casebook.open(at: path, for: .reading)
        var texts: [Transcript] = []
        var chosen: [Segment] = []
        try casebook.forEachRecord { record in
            guard !record.isRedacted else { return }
            if let clip, record.clip.isMeant(by: clip) {
                chosen += record.transcript.segments.map { segment in
                    var segment = segment
                    segment.language = segment.language ?? record.transcript.language
                    return segment
                }
            } else {
                texts.append(record.transcript)
            }
        }
        try casebook.close()
        guard let clip else {
            phrases = KeyPhrases(texts).everywhere(most: most)
            return
        }
        guard !chosen.isEmpty else { throw PipelineError.notInCasebook(clip: clip, path: path) }
        phrases = KeyPhrases(texts + [Transcript(segments: chosen)])
            .inText(texts.count, most: most)
    }

    /// A line a phrase: kind, occurrences, score, phrase.
    public var text: [UInt8] {
        let lines = phrases.map { phrase in
            "\(Self.padded(phrase.kind.rawValue, 7))\(Self.padded("\(phrase.count)×", 6))"
                + "\(Self.padded(Self.score(phrase), 8))\(phrase.text)\n"
        }
        return Array((lines.isEmpty ? "no phrases\n" : lines.joined()).utf8)
    }

    /// Rows of `kind`, `phrase`, `term`, `count`, `clips`, `score` with a header row.
    public var csv: [UInt8] {
        let rows = phrases.map { phrase in
            [
                phrase.kind.rawValue, phrase.text, phrase.term, "\(phrase.count)",
                "\(phrase.texts)", Self.score(phrase),
            ]
        }
        return Array(
            ([["kind", "phrase", "term", "count", "clips", "score"]] + rows).map(CSVRow.line)
                .joined().utf8)
    }

    /// `{"state": "proposed", "phrases": [{"kind", "phrase", "term", "count", "clips", "score"}]}`.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Listing(state: "proposed", phrases: phrases.map(Listing.Phrase.init)))
        }
    }

    private static func score(_ phrase: KeyPhrase) -> String {
        let tenths = Int((phrase.score * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private struct Listing: Encodable {
        struct Phrase: Encodable {
            let kind, phrase, term: String
            let count, clips: Int
            let score: Double

            init(_ phrase: KeyPhrase) {
                kind = phrase.kind.rawValue
                self.phrase = phrase.text
                term = phrase.term
                count = phrase.count
                clips = phrase.texts
                score = (phrase.score * 10).rounded() / 10
            }
        }
        let state: String
        let phrases: [Phrase]
    }
}

extension ClipSource {
    /// Whether a part of the name, or the beginning of the SHA-256, is this clip's.
    fileprivate func isMeant(by name: String) -> Bool {
        fileName.contains(name) || (name.count >= 6 && sha256.hasPrefix(name.lowercased()))
    }
}
