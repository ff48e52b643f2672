internal import GRDB

/// A row of the index that matches, and how well.
struct RankedRow {
    var address: RowAddress
    /// Narrower expressions of the query that it does not match; 0 is best.
    var tier: Int
    var tierCount: Int
}

/// Asks the index: tier by tier, each in the order of its rows, until there are enough.
struct RankedRows {
    let db: Database

    /// The best rows among segments that first came with a number of `first` or higher.
    func rows(
        of query: CompiledQuery, limit: Int, offset: Int, since first: Int64
    ) throws -> [RankedRow] {
        let (wanted, overflow) = max(0, limit).addingReportingOverflow(max(0, offset))
        guard !overflow else { return [] }
        var seen: Set<Int64> = []
        var rows: [RankedRow] = []
        let tiers = query.tiers + [query.expression]
        for (tier, expression) in tiers.enumerated() where rows.count < wanted {
            let cursor = try cursor(of: expression, limit: wanted, since: first)
            while rows.count < wanted, let rowID = try cursor.next() {
                guard seen.insert(rowID).inserted else { continue }
                rows.append(
                    RankedRow(
                        address: RowAddress(rowID: rowID), tier: tier, tierCount: tiers.count))
            }
        }
        return Array(rows.dropFirst(max(0, offset)))
    }

    /// Rows of earlier tiers come again, but never more than `limit` are needed of one tier.
    private func cursor(
        of expression: IndexExpression, limit: Int, since first: Int64
    ) throws -> FastDatabaseValueCursor<Int64> {
        guard first > 0 else {
            let statement = try db.cachedStatement(
                sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?")
            return try Int64.fetchCursor(statement, arguments: [expression.query, limit])
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid FROM words WHERE words MATCH ?
                AND rowid & \(RowAddress.segmentMask) >= ?2
                AND rowid & \(RowAddress.segmentMask) NOT IN (
                    SELECT segment FROM earlier_numbers WHERE earlier < ?2)
                ORDER BY rowid LIMIT ?
                """)
        return try Int64.fetchCursor(statement, arguments: [expression.query, first, limit])
    }

    /// How many rows match.
    func count(of expression: IndexExpression) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM words WHERE words MATCH ?")
        return try Int.fetchOne(statement, arguments: [expression.query]) ?? 0
    }
}
