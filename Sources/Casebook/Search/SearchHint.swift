internal import EvidenceModel
internal import GRDB
internal import TextAnalysis

/// A condition of a query that nothing in the casebook meets, and what comes near it.
public struct SearchHint: Hashable, Sendable {
    /// The condition's field: `speaker`, `topic` or `lang`.
    public var field: String
    /// What was asked for.
    public var value: String
    /// What there is, the nearest first; some of all there is when nothing is near.
    public var known: [String]

    /// Creates a hint.
    public init(field: String, value: String, known: [String]) {
        self.field = field
        self.value = value
        self.known = known
    }
}

extension Casebook {
    /// The conditions of a query on speaker, topic and language that nothing meets; empty when there
    /// are none.
    public func hints(for query: SearchQuery) throws(CasebookError) -> [SearchHint] {
        try reading { db in
            let filters = query.conditions + (try query.parsed().map(Self.filters) ?? [])
            return try filters.uniqued().compactMap { try HintFinder(db: db).hint(for: $0) }
        }
    }

    private static func filters(of node: QueryNode) -> [QueryFilter] {
        switch node {
        case .filter(let filter): [filter]
        case .and(let operands), .or(let operands): operands.flatMap(filters)
        case .not(let operand): filters(of: operand)
        case .words, .near: []
        }
    }
}

/// Looks for names near one that is not there.
private struct HintFinder {
    let db: Database

    private static let most = 5

    func hint(for filter: QueryFilter) throws -> SearchHint? {
        let names: [String]
        switch filter.field {
        case .speaker: names = try list("SELECT name FROM speakers ORDER BY name")
        case .topic: names = try list("SELECT name FROM topics ORDER BY name")
        case .lang: names = try list("SELECT tag FROM languages WHERE tag <> '' ORDER BY tag")
        default: return nil
        }
        let compiler = FilterCompiler(query: "", db: db)
        guard try RankedRows(db: db).count(of: compiler.expression(for: filter)) == 0 else {
            return nil
        }
        return SearchHint(
            field: filter.field.rawValue, value: filter.value,
            known: near(filter.value, among: names))
    }

    private func list(_ sql: String) throws -> [String] { try String.fetchAll(db, sql: sql) }

    /// Names that hold the value anywhere, then those with a word near one of it.
    private func near(_ value: String, among names: [String]) -> [String] {
        let sought = FoldedName.words(of: value)
        let whole = sought.joined(separator: " ")
        let words = names.map(FoldedName.words)
        let similar = Set(
            sought.flatMap { NearWords.near($0, among: words.flatMap(\.self).uniqued()) })
        let holding = names.indices.filter {
            !whole.isEmpty && words[$0].joined(separator: " ").contains(whole)
        }
        let others = names.indices.filter { !similar.isDisjoint(with: words[$0]) }
        let near = (holding + others).uniqued().map { names[$0] }
        return Array((near.isEmpty ? names : near).prefix(Self.most))
    }
}
