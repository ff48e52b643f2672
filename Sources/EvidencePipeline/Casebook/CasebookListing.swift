import Casebook
import EvidenceModel

/// What a casebook holds, for people and for programs.
public struct CasebookListing: Sendable {
    private let entries: [CasebookEntry]
    private let statistics: CasebookStatistics

    /// Reads a casebook's contents.
    ///
    /// Throws `CasebookError`.
    public init(casebookAt path: String) throws {
        let casebook = try Casebook.open(at: path, for: .reading)
        entries = try casebook.entries()
        statistics = try casebook.statistics()
        try casebook.close()
    }

    /// A line a record: clip, language, segments, whether its text is redacted, what timed it.
    public var text: [UInt8] {
        let lines = entries.map { entry in
            let kind = entry.state ?? (entry.isRedacted ? "redacted" : "original")
            let language = entry.language?.description ?? "-"
            let method = entry.timedBy.map { "  timed by \($0.rawValue)" } ?? ""
            return "\(entry.clip.fileName)  \(language)  \(entry.segmentCount) segments  "
                + "\(kind)\(method)\n"
        }
        return Array(lines.joined().utf8)
    }

    /// The casebook in numbers, a line each.
    public var statisticsText: [UInt8] {
        let languages = statistics.segmentsByLanguage.sorted { $0.key < $1.key }
            .map { "\($0.key.isEmpty ? "unknown" : $0.key) \($0.value)" }.joined(separator: ", ")
        let recorded = Timecode(MediaTime.zero + statistics.recorded)
        return Array(
            """
            records   \(statistics.records) (\(statistics.redactedRecords) redacted)
            segments  \(statistics.segments) (\(languages))
            words     \(statistics.words)
            speakers  \(statistics.speakers)
            recorded  \(recorded)
            bytes     \(statistics.bytes)

            """.utf8)
    }

    /// `{"records": […]}`.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["records": entries.map(Entry.init)]) }
    }

    private struct Entry: Encodable {
        let clip, sha256: String
        let language, method, origin, path: String?
        let segments: Int
        let redacted: Bool

        init(_ entry: CasebookEntry) {
            clip = entry.clip.fileName
            sha256 = entry.clip.sha256
            language = entry.language?.description
            method = entry.timedBy?.rawValue
            origin = entry.origin
            path = entry.clipPath
            segments = entry.segmentCount
            redacted = entry.isRedacted
        }
    }
}
