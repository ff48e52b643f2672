/// Decides which hits come first, beyond the length of their segments.
///
/// Words that follow each other as in the query come before words near each other, and those before
/// words anywhere in the segment; a word in the form of the query comes before other forms. Of
/// alternatives (`OR`), segments with all of them come first, then those with the rarest.
struct RankTiers {
    let compiler: QueryCompiler

    /// The most words for which all alternatives are tried.
    private static let widest = 8

    /// Expressions narrower than the query, the best first.
    func tiers(of node: QueryNode) throws -> [IndexExpression] {
        switch node {
        case .words(let words) where words.match == .stem:
            let exact = IndexExpression.phrase(.exact, try compiler.forms(of: words).exact)
            return [exact]
        case .and(let operands): return try tiers(ofAll: operands)
        case .or(let operands): return try tiers(ofAny: operands)
        default: return []
        }
    }

    private func tiers(ofAll operands: [QueryNode]) throws -> [IndexExpression] {
        let words = operands.compactMap(Self.plainWord)
        guard words.count == operands.filter(Self.isWanted).count, words.count <= Self.widest
        else { return [] }
        let whole = try compiler.compile(.and(operands)).expression
        guard words.count > 1 else {
            return try words.map { word in
                .and([.phrase(.exact, try compiler.forms(of: word).exact), whole])
            }
        }
        let text = words.map(\.text).joined(separator: " ")
        let position = words.first?.position ?? 0
        let forms = try compiler.forms(
            of: QueryWords(text: text, match: .stem, isQuoted: true, position: position))
        let near = forms.stems.map {
            IndexExpression.near(.stem, $0, distance: QueryLimits.nearDistance / 2)
        }
        return [
            .and([.phrase(.exact, forms.exact), whole]),
            .and([.any(of: forms.stems.map { .phrase(.stem, $0) }), whole]),
            .and([.any(of: near), whole]),
        ]
    }

    private func tiers(ofAny operands: [QueryNode]) throws -> [IndexExpression] {
        guard operands.count <= Self.widest else { return [] }
        let nodes = try operands.map { try compiler.compile($0) }
        let rarestFirst = try nodes.sorted { try compiler.rarity(of: $0) < compiler.rarity(of: $1) }
        return [.all(of: nodes.map(\.expression))] + rarestFirst.map(\.expression)
    }

    /// A word without quotation marks or signs.
    private static func plainWord(_ node: QueryNode) -> QueryWords? {
        guard case .words(let words) = node, words.match == .stem, !words.isQuoted else {
            return nil
        }
        return words
    }

    /// Whether a part adds words rather than conditions.
    private static func isWanted(_ node: QueryNode) -> Bool {
        switch node {
        case .filter, .not: false
        default: true
        }
    }
}
