internal import EvidenceModel
internal import Foundation
internal import GRDB

/// A clip as the casebook has it, without its segments.
struct StoredClip {
    var source: ClipSource
    var language: LanguageTag?
    var isRedacted: Bool
    var origin: String?
    var state: String?
}

extension RecordStore {
    /// The clip of a row; nil when there is none.
    func clip(_ id: Int64) throws -> StoredClip? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM clips WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).flatMap { StoredClip($0) }
    }

    /// The record of a row, as it was added; nil when there is none.
    func record(_ id: Int64) throws -> CasebookRecord? {
        guard let clip = try clip(id) else { return nil }
        return CasebookRecord(
            clip: clip.source,
            transcript: Transcript(segments: try segments(of: id), language: clip.language),
            isRedacted: clip.isRedacted, origin: clip.origin, state: clip.state)
    }

    private func segments(of clip: Int64) throws -> [Segment] {
        var topics = try topics(of: clip)
        let statement = try db.cachedStatement(
            sql: "\(Self.segmentSelection) WHERE clip = ? ORDER BY position")
        return try Row.fetchAll(statement, arguments: [clip]).map { row in
            var segment = Segment(row)
            segment.topics = topics.removeValue(forKey: row["position"]) ?? []
            return segment
        }
    }

    private func topics(of clip: Int64) throws -> [Int: [TopicTag]] {
        let statement = try db.cachedStatement(
            sql: "\(Self.topicSelection) WHERE clip = ? ORDER BY position, ordinal")
        var topics: [Int: [TopicTag]] = [:]
        for row in try Row.fetchAll(statement, arguments: [clip]) {
            topics[row["position"], default: []].append(TopicTag(row))
        }
        return topics
    }

    /// One segment with its topics; nil when there is none.
    func segment(clip: Int64, position: Int) throws -> Segment? {
        let statement = try db.cachedStatement(
            sql: "\(Self.segmentSelection) WHERE clip = ? AND position = ?")
        guard let row = try Row.fetchOne(statement, arguments: [clip, position]) else {
            return nil
        }
        var segment = Segment(row)
        let topics = try db.cachedStatement(
            sql: "\(Self.topicSelection) WHERE clip = ? AND position = ? ORDER BY ordinal")
        segment.topics = try Row.fetchAll(topics, arguments: [clip, position]).map(TopicTag.init)
        return segment
    }

    private static let segmentSelection = """
        SELECT segments.*, speakers.name AS speaker_name
        FROM segments LEFT JOIN speakers ON speakers.id = segments.speaker
        """

    private static let topicSelection = """
        SELECT segment_topics.*, topics.name AS topic_name, rules.name AS rule_name
        FROM segment_topics
        JOIN topics ON topics.id = segment_topics.topic
        JOIN rules ON rules.id = segment_topics.rule
        """
}

extension StoredClip {
    /// The clip of a row of `clips`; nil when it makes no sense.
    init?(_ row: Row) {
        guard let source = ClipSource(row) else { return nil }
        let language: String = row["language"]
        self.init(
            source: source, language: LanguageTag(language), isRedacted: row["is_redacted"],
            origin: row["origin"], state: row["state"])
    }
}

extension ClipSource {
    /// The clip of a row of `clips`; nil when the rate makes no sense.
    init?(_ row: Row) {
        guard let rate = SampleRate(hertz: row["rate"]) else { return nil }
        self.init(
            fileName: row["file_name"], sha256: row["sha256"], byteCount: row["byte_count"],
            format: row["format"], decoder: row["decoder"], frameCount: row["frame_count"],
            rate: rate, channelCount: row["channel_count"], recordedAt: row["recorded_at"])
    }
}

extension Segment {
    /// The segment of a row of `segments`, without its topics.
    fileprivate init(_ row: Row) {
        let text: String = row["text"]
        let timing = WordTiming(row)
        let bytes: Data? = row["words"]
        let speaker: String? = row["speaker_name"]
        let language: String? = row["language"]
        self.init(
            text: text,
            words: TimingCode.words(
                of: text, from: bytes.map { Array($0) }, start: timing?.span.lowerBound),
            speaker: speaker.map { Speaker(name: $0) },
            language: language.flatMap { LanguageTag($0) }, timing: timing)
    }
}

extension WordTiming {
    /// The timing of a segment's row; nil when it has none.
    fileprivate init?(_ row: Row) {
        let start: Int64? = row["start_us"]
        let end: Int64? = row["end_us"]
        let code: Int? = row["time_source"]
        guard let start, let end, start <= end, let code,
            let source = TimingSourceCode(rawValue: code)
        else { return nil }
        self.init(
            span: MediaTime(microseconds: start)..<MediaTime(microseconds: end),
            source: source.source(confidence: row["confidence"] ?? 0))
    }
}

extension TopicTag {
    /// The topic of a row of `segment_topics`.
    fileprivate init(_ row: Row) {
        let lower: Int = row["lower"]
        let upper: Int = row["upper"]
        self.init(
            topic: row["topic_name"], rule: row["rule_name"], range: lower..<max(lower, upper))
    }
}
