/// A query, ready to be asked of the index.
struct CompiledQuery {
    /// What all hits match.
    var expression: IndexExpression
    /// Narrower expressions, the best first: hits of an earlier one are ranked before others.
    var tiers: [IndexExpression]
    /// What to highlight.
    var patterns: [PhrasePattern]
    /// The stems whose rarity the score is made of.
    var scoredStems: Set<String>
}

/// A part of a query, ready to be asked.
struct CompiledNode {
    var expression: IndexExpression
    var patterns: [PhrasePattern] = []
    var stems: Set<String> = []
}
