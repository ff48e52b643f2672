internal import EvidenceModel
internal import Foundation
internal import GRDB

/// A clip as the casebook has it, without its segments.
struct StoredClip {
    /// The number of its row.
    var row: Int64
    var source: ClipSource
    var language: LanguageTag?
    var numbers: SegmentNumbers
    var isRedacted: Bool
    var origin: String?
    var state: String?
    var clipPath: String?
    var inputHash: String?
    var timedBy: AlignmentRecord.Method?
    var plan: RecordedPlan?
    var speakers: [SpeakerProfile] = []
}

/// A segment as the casebook has it.
struct StoredSegment {
    /// The number of its clip's row.
    var clip: Int64
    var segment: Segment
}

extension RecordStore {
    /// The clip of a row; nil when there is none.
    func clip(_ id: Int64) throws -> StoredClip? { try clips([id])[id] }

    /// The clips of rows, by row.
    func clips(_ ids: [Int64]) throws -> [Int64: StoredClip] {
        let statement = try db.cachedStatement(
            sql: "\(Self.clipSelection) WHERE id IN (SELECT value FROM json_each(?))")
        let rows = try Row.fetchAll(statement, arguments: [Self.list(ids)])
        return rows.reduce(into: [:]) { $0[$1[15]] = StoredClip($1) }
    }

    /// The record of a clip, as it was added.
    func record(of clip: StoredClip) throws -> CasebookRecord {
        let segments = try segments(clip.numbers.all)
        var transcript = Transcript(segments: segments.map(\.segment), language: clip.language)
        transcript.speakers = clip.speakers
        return CasebookRecord(
            clip: clip.source,
            transcript: transcript,
            isRedacted: clip.isRedacted, origin: clip.origin, state: clip.state,
            clipPath: clip.clipPath, timedBy: clip.timedBy, plan: clip.plan,
            inputHash: clip.inputHash, provenance: try provenance(ofClip: clip.row))
    }

    private func provenance(ofClip row: Int64) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT provenance FROM clips WHERE id = ?")
        return try String.fetchOne(statement, arguments: [row])
    }

    /// One segment; nil when there is none.
    func segment(_ number: Int64) throws -> StoredSegment? { try segments([number])[number] }

    /// The segments with these numbers, by number.
    func segments(_ numbers: [Int64]) throws -> [Int64: StoredSegment] {
        let statement = try db.cachedStatement(
            sql: """
                \(Self.segmentSelection)
                WHERE segments.id IN (SELECT value FROM json_each(?))
                """)
        let rows = try Row.fetchAll(statement, arguments: [Self.list(numbers)])
        return try rows.reduce(into: [:]) { $0[$1[0]] = try stored($1) }
    }

    /// The segments with numbers in a range, in order.
    func segments(_ numbers: Range<Int64>) throws -> [StoredSegment] {
        let statement = try db.cachedStatement(
            sql: """
                \(Self.segmentSelection)
                WHERE segments.id >= ? AND segments.id < ? ORDER BY segments.id
                """)
        let range: StatementArguments = [numbers.lowerBound, numbers.upperBound]
        return try Row.fetchAll(statement, arguments: range).map { try stored($0) }
    }

    private func stored(_ row: Row) throws -> StoredSegment {
        var segment = Segment(row)
        let topics: Data? = row[10]
        if let topics { segment.topics = try TopicCode.topics(from: Array(topics), db: db) }
        let uncertainty: Data? = row[11]
        if let uncertainty { UncertaintyCode.read(Array(uncertainty), into: &segment) }
        return StoredSegment(clip: row[1], segment: segment)
    }

    private static func list(_ numbers: [Int64]) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    /// All clips, in the order in which they were added.
    func clips() throws -> [StoredClip] {
        try Row.fetchAll(db, sql: "\(Self.clipSelection) ORDER BY id").compactMap { StoredClip($0) }
    }

    private static let clipSelection = """
        SELECT rate, file_name, sha256, byte_count, format, decoder, frame_count, channel_count,
            recorded_at, language, first_segment, segment_count, is_redacted, origin, state,
            id, clip_path, input_hash, timed_by, marks, "cast"
        FROM clips
        """

    /// Columns are read by their place, which is quicker than by their name.
    private static let segmentSelection = """
        SELECT segments.id, clip, start_us, end_us, time_source, confidence, speakers.name,
            language, text, words, topics, uncertainty
        FROM segments LEFT JOIN speakers ON speakers.id = speaker
        """
}

extension StoredClip {
    /// The clip of a row; nil when its rate or its plan makes no sense.
    fileprivate init?(_ row: Row) {
        guard let rate = SampleRate(hertz: row[0]) else { return nil }
        let language: String = row[9]
        self.row = row[15]
        source = ClipSource(
            fileName: row[1], sha256: row[2], byteCount: row[3], format: row[4], decoder: row[5],
            frameCount: row[6], rate: rate, channelCount: row[7], recordedAt: row[8])
        self.language = LanguageTag(language)
        numbers = SegmentNumbers(first: row[10], count: row[11])
        isRedacted = row[12]
        origin = row[13]
        state = row[14]
        clipPath = row[16]
        inputHash = row[17]
        let method: String? = row[18]
        timedBy = method.flatMap { AlignmentRecord.Method(rawValue: $0) }
        let marks: String? = row[19]
        if let marks {
            guard let plan = PlanCode.plan(of: marks) else { return nil }
            self.plan = plan
        }
        let cast: String? = row[20]
        if let cast {
            guard let speakers = SpeakersCode.speakers(of: cast) else { return nil }
            self.speakers = speakers
        }
    }
}

extension Segment {
    /// The segment of a row, without its topics and what is uncertain.
    fileprivate init(_ row: Row) {
        let speaker: String? = row[6]
        let language: String? = row[7]
        let text: String = row[8]
        let bytes: Data? = row[9]
        let timing = WordTiming(row)
        self.init(
            text: text,
            words: TimingDecoder.words(
                of: text, from: bytes.map { Array($0) }, start: timing?.span.lowerBound),
            speaker: speaker.map { Speaker(name: $0) },
            language: language.flatMap { LanguageTag($0) }, timing: timing)
    }
}

extension WordTiming {
    /// The timing of a segment's row; nil when it has none.
    fileprivate init?(_ row: Row) {
        let start: Int64? = row[2]
        let end: Int64? = row[3]
        let code: Int? = row[4]
        guard let start, let end, start <= end,
            let source = code.flatMap({ TimingSourceCode(rawValue: $0) })
        else { return nil }
        self.init(
            span: MediaTime(microseconds: start)..<MediaTime(microseconds: end),
            source: source.source(confidence: row[5] ?? 0))
    }
}
