internal import EvidenceModel
internal import GRDB

/// How the segments that match spread over speakers, topics, clips and months.
public struct SearchFacets: Hashable, Sendable {
    /// A name and how many segments that match have it.
    public struct Count: Hashable, Sendable {
        /// The speaker, topic, clip's file name, or month as `2022-09`.
        public var name: String
        /// Segments.
        public var segments: Int

        /// Creates a count.
        public init(name: String, segments: Int) {
            self.name = name
            self.segments = segments
        }
    }

    /// Segments that match.
    public var total: Int
    /// By speaker; the most segments first, then by name, as all lists here.
    public var speakers: [Count]
    /// By topic, rejected tags apart. A segment with two topics counts in both.
    public var topics: [Count]
    /// By what people said about topics: `suggested`, `accepted`, `rejected`. A segment with tags in
    /// two states counts in both.
    public var states: [Count]
    /// By clip, by file name.
    public var clips: [Count]
    /// By the month in which the clip was recorded.
    public var months: [Count]
}

extension Casebook {
    /// How the segments that match spread. Reads all of them: one to two seconds
    /// for a quarter of a million.
    public func facets(of query: SearchQuery) throws(CasebookError) -> SearchFacets {
        try reading { db in
            let compiled = try compile(query, db: db)
            return try FacetCounter(db: db, expression: compiled.expression).facets()
        }
    }
}

/// Counts facets.
private struct FacetCounter {
    let db: Database
    let expression: IndexExpression

    private static let matching = """
        FROM words JOIN segments ON segments.id = words.rowid & \(RowAddress.segmentMask)
        """

    func facets() throws -> SearchFacets {
        SearchFacets(
            total: try RankedRows(db: db).count(of: expression),
            speakers: try counts("speakers.name", "JOIN speakers ON speakers.id = speaker"),
            topics: try topicCounts(), states: try stateCounts(),
            clips: try counts("clips.file_name", "JOIN clips ON clips.id = clip"),
            months: try counts(
                "substr(clips.recorded_at, 1, 7)",
                "JOIN clips ON clips.id = clip AND clips.recorded_at NOT NULL"))
    }

    private func topicCounts() throws -> [SearchFacets.Count] {
        let rows = RankedRows(db: db)
        return try Row.fetchAll(db, sql: "SELECT id, name FROM topics").compactMap { row in
            let tagged = IndexExpression.and([expression, .tag(.topic(row[0]))])
            let count = try rows.count(of: tagged)
            return count > 0 ? SearchFacets.Count(name: row[1], segments: count) : nil
        }.sorted { ($0.segments, $1.name) > ($1.segments, $0.name) }
    }

    private func stateCounts() throws -> [SearchFacets.Count] {
        let rows = RankedRows(db: db)
        return try TopicTag.State.allCases.compactMap { state in
            let count = try rows.count(of: .and([expression, .tag(.topicState(state))]))
            return count > 0 ? SearchFacets.Count(name: state.rawValue, segments: count) : nil
        }.sorted { ($0.segments, $1.name) > ($1.segments, $0.name) }
    }

    private func counts(_ name: String, _ join: String) throws -> [SearchFacets.Count] {
        let sql = """
            SELECT \(name), count(*) \(Self.matching) \(join)
            WHERE words.words MATCH ? GROUP BY 1 ORDER BY 2 DESC, 1
            """
        return try Row.fetchAll(db, sql: sql, arguments: [expression.query]).map { row in
            SearchFacets.Count(name: row[0], segments: row[1])
        }
    }
}
