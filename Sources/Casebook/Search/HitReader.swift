internal import EvidenceModel
internal import GRDB
internal import TextAnalysis

/// Reads the segments of rows and marks what was found in them.
struct HitReader {
    private let store: RecordStore
    private let query: CompiledQuery
    private let contextSegments: Int
    private var relevance: Relevance?
    private var clips: [Int64: StoredClip] = [:]

    init(db: Database, query: CompiledQuery, contextSegments: Int) {
        store = RecordStore(db: db)
        self.query = query
        self.contextSegments = max(0, contextSegments)
    }

    /// The hit of a row; nil when the index names a segment that is not there.
    mutating func hit(_ row: RankedRow) throws -> SearchHit? {
        let address = row.address
        guard let clip = try clip(address.clip),
            let segment = try segment(address.position, of: address)
        else { return nil }
        let language = segment.language ?? clip.language
        let matches = try self.matches(in: segment, at: address, language: language)
        return SearchHit(
            clip: clip.source, segmentIndex: address.position, span: segment.timing?.span,
            firstWordTime: segment.time(ofWordAt: matches.firstCodePoint), speaker: segment.speaker,
            topics: segment.topics, language: language, text: segment.text,
            snippet: matches.snippet, score: try score(of: row), isRedacted: clip.isRedacted,
            context: try context(of: address))
    }

    /// What was found in the segment, or across its border to the next.
    private func matches(
        in segment: Segment, at address: RowAddress, language: LanguageTag?
    ) throws -> FoundWords {
        let found = FoundWords(query.patterns, in: segment.text, language: language)
        guard found.isEmpty, query.patterns.contains(where: { $0.words.count > 1 }),
            let next = try self.segment(address.position + 1, of: address)
        else { return found }
        return FoundWords(
            query.patterns, in: segment.text + "\n" + next.text, language: language)
    }

    private mutating func score(of row: RankedRow) throws -> Double {
        let relevance = try relevance ?? Relevance(of: query.scoredStems, db: store.db)
        self.relevance = relevance
        return relevance.score(of: row)
    }

    private func segment(_ position: Int, of address: RowAddress) throws -> Segment? {
        try store.segment(clip: address.clip, position: position)
    }

    private func context(of address: RowAddress) throws -> SegmentContext {
        guard contextSegments > 0 else { return SegmentContext() }
        let first = max(0, address.position - contextSegments)
        let last = min(address.position + contextSegments, RowAddress.segmentLimit)
        return SegmentContext(
            before: try (first..<address.position).compactMap { try segment($0, of: address) },
            after: try (address.position..<last).compactMap { try segment($0 + 1, of: address) })
    }

    private mutating func clip(_ id: Int64) throws -> StoredClip? {
        if let clip = clips[id] { return clip }
        let clip = try store.clip(id)
        clips[id] = clip
        return clip
    }
}

extension Segment {
    /// When the word at a code point is spoken; the segment's start when that is not known.
    fileprivate func time(ofWordAt position: Int?) -> MediaTime? {
        let word = position.flatMap { position in words.first { $0.range.contains(position) } }
        return word?.timing?.span.lowerBound ?? timing?.span.lowerBound
    }
}
