internal import EvidenceModel
internal import GRDB
internal import TextAnalysis

/// Reads the segments of rows and marks what was found in them.
struct HitReader {
    private let store: RecordStore
    private let query: CompiledQuery
    private let contextSegments: Int
    private var relevance: Relevance?

    init(db: Database, query: CompiledQuery, contextSegments: Int) {
        store = RecordStore(db: db)
        self.query = query
        self.contextSegments = max(0, contextSegments)
    }

    /// The hits of rows; rows of segments that are not there are left out.
    mutating func hits(_ rows: [RankedRow]) throws -> [SearchHit] {
        let segments = try store.segments(rows.map(\.address.segment))
        let clips = try store.clips(segments.values.map(\.clip).uniqued())
        return try rows.compactMap { row in
            guard let stored = segments[row.address.segment], let clip = clips[stored.clip] else {
                return nil
            }
            return try hit(row, stored, of: clip)
        }
    }

    private mutating func hit(
        _ row: RankedRow, _ stored: StoredSegment, of clip: StoredClip
    ) throws -> SearchHit {
        let segment = stored.segment
        let number = row.address.segment
        let language = segment.language ?? clip.language
        let found = try found(in: segment, number: number, of: clip, language: language)
        return SearchHit(
            clip: clip.source, clipPath: clip.clipPath,
            segmentIndex: clip.numbers.index(of: number),
            span: segment.timing?.span,
            firstWordTime: segment.time(ofWordAt: found.firstCodePoint), speaker: segment.speaker,
            topics: segment.topics, language: language, text: segment.text,
            snippet: found.snippet, score: try score(of: row), isRedacted: clip.isRedacted,
            context: try context(of: number, in: clip), record: stored.clip)
    }

    /// What was found in the segment, or across its border to the next.
    private func found(
        in segment: Segment, number: Int64, of clip: StoredClip, language: LanguageTag?
    ) throws -> FoundWords {
        let found = FoundWords(query.patterns, in: segment.text, language: language)
        guard found.isEmpty, query.patterns.contains(where: { $0.words.count > 1 }),
            clip.numbers.all.contains(number + 1), let next = try store.segment(number + 1)
        else { return found }
        return FoundWords(
            query.patterns, in: segment.text + "\n" + next.segment.text, language: language)
    }

    private mutating func score(of row: RankedRow) throws -> Double {
        let relevance = try relevance ?? Relevance(of: query.scoredStems, db: store.db)
        self.relevance = relevance
        return relevance.score(of: row)
    }

    private func context(of number: Int64, in clip: StoredClip) throws -> SegmentContext {
        guard contextSegments > 0 else { return SegmentContext() }
        let reach = Int64(min(contextSegments, clip.numbers.count))
        let before = (number - reach)..<number
        let after = (number + 1)..<(number + 1 + reach)
        return SegmentContext(
            before: try store.segments(before.clamped(to: clip.numbers.all)).map(\.segment),
            after: try store.segments(after.clamped(to: clip.numbers.all)).map(\.segment))
    }
}

extension Segment {
    /// When the word at a code point is spoken; the segment's start when that is not known.
    fileprivate func time(ofWordAt position: Int?) -> MediaTime? {
        let word = position.flatMap { position in words.first { $0.range.contains(position) } }
        return word?.timing?.span.lowerBound ?? timing?.span.lowerBound
    }
}
