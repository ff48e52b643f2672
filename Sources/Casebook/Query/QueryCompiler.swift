internal import EvidenceModel
internal import GRDB

/// Turns a query into what the index is asked, with the names and words the casebook knows.
struct QueryCompiler {
    private let query: String
    private let vocabulary: VocabularyLookup
    private let filters: FilterCompiler
    private let languages: [LanguageTag?]

    init(query: String, db: Database) throws {
        self.query = query
        vocabulary = VocabularyLookup(db: db)
        filters = FilterCompiler(query: query, db: db)
        let known = try String.fetchAll(db, sql: "SELECT tag FROM languages ORDER BY tag")
        let usual: [LanguageTag?] = [nil, .english, .korean, .russian, .ukrainian]
        languages = (usual + known.compactMap { LanguageTag($0) }).uniqued()
    }

    /// The compiled query, narrowed by `conditions` that its text does not name; without a `node`
    /// everything that meets them.
    func compile(_ node: QueryNode?, with conditions: [QueryFilter]) throws -> CompiledQuery {
        let compiled =
            try node.map { try compile(DesignationPairs.joined($0)) }
            ?? CompiledNode(expression: everything)
        let conditions = try conditions.map { try filters.expression(for: $0) }
        let tiers = try node.map { try RankTiers(compiler: self).tiers(of: $0) } ?? []
        return CompiledQuery(
            expression: .all(of: [compiled.expression] + conditions),
            tiers: tiers.map { .all(of: [$0] + conditions) }, patterns: compiled.patterns,
            scoredStems: compiled.stems)
    }

    /// A part of the query.
    func compile(_ node: QueryNode) throws -> CompiledNode {
        switch node {
        case .words(let words): return try compile(words)
        case .near(let words, let distance): return try near(words, distance: distance)
        case .filter(let filter):
            return CompiledNode(expression: try filters.expression(for: filter))
        case .and(let operands): return try conjunction(of: operands)
        case .or(let operands):
            return joined(try operands.map { try compile($0) }) { .any(of: $0) }
        case .not(let operand):
            let unwanted = try compile(operand).expression
            return CompiledNode(expression: .difference(everything, unwanted))
        }
    }

    private func conjunction(of operands: [QueryNode]) throws -> CompiledNode {
        var wanted: [CompiledNode] = []
        var unwanted: [IndexExpression] = []
        for operand in operands {
            if case .not(let inner) = operand {
                unwanted.append(try compile(inner).expression)
            } else {
                wanted.append(try compile(operand))
            }
        }
        var node = joined(wanted) { $0.isEmpty ? everything : .all(of: $0) }
        if !unwanted.isEmpty { node.expression = .difference(node.expression, .any(of: unwanted)) }
        return node
    }

    private func joined(
        _ nodes: [CompiledNode], by join: ([IndexExpression]) -> IndexExpression
    ) -> CompiledNode {
        CompiledNode(
            expression: join(nodes.map(\.expression)), patterns: nodes.flatMap(\.patterns),
            stems: nodes.reduce(into: []) { $0.formUnion($1.stems) })
    }

    /// The forms of a word or phrase of the query.
    func forms(of words: QueryWords) throws -> WordForms {
        let forms = WordForms(of: words.text, languages: languages)
        guard !forms.isEmpty else {
            throw QueryError(query: query, position: words.position, problem: .nothingToSearch)
        }
        return forms
    }

    /// Every segment: each has one of the languages.
    var everything: IndexExpression {
        let codes = [Tag.unknownLanguage] + languages.compactMap { $0?.language }
        return .any(of: codes.map { .tag(.language($0)) })
    }

    /// In how many segments the commonest word of a part is.
    func rarity(of node: CompiledNode) throws -> Int {
        try node.stems.map { try vocabulary.segmentCount(ofStem: $0) }.max() ?? 0
    }

    private func compile(_ words: QueryWords) throws -> CompiledNode {
        let forms = try forms(of: words)
        switch words.match {
        case .stem: return try stemmed(forms)
        case .exact:
            return CompiledNode(
                expression: .phrase(.exact, forms.exact), patterns: [forms.exactPattern],
                stems: Set(forms.stems.joined()))
        case .prefix: return try prefix(forms, words)
        case .fuzzy: return try fuzzy(forms)
        }
    }

    private func stemmed(_ forms: WordForms) throws -> CompiledNode {
        guard forms.exact.count == 1, let word = forms.exact.first else { return phrase(forms) }
        var stems = Set((forms.stems + otherSpellings(of: word)).joined())
        let unended = stems.filter(PossessiveEndings.end)
        if PossessiveEndings.end(word) { stems.insert(word) }
        let spelled = try vocabulary.stems(soundingLike: word).filter { !stems.contains($0) }
        var alternatives =
            (stems.sorted() + spelled).map { IndexExpression.word(.stem, $0) }
            + unended.sorted().map { IndexExpression.word(.exact, $0) }
        var pattern = WordPattern(exact: unended, stems: stems.union(spelled))
        var patterns: [PhrasePattern] = []
        if let beginning = forms.koreanBeginning {
            alternatives.append(.prefix(.stem, beginning))
            pattern.prefixes = [beginning]
        }
        if let parts = forms.designationParts {
            alternatives.append(.phrase(.stem, parts))
            patterns.append(PhrasePattern(words: parts.map { WordPattern(stems: [$0]) }))
        }
        return CompiledNode(
            expression: .any(of: alternatives),
            patterns: [PhrasePattern(words: [pattern])] + patterns, stems: stems)
    }

    /// The stems of a word with its apostrophe, or without it, and of the names of the same place.
    private func otherSpellings(of word: String) -> [[String]] {
        let others =
            [ApostropheSpelling.other(of: word)].compactMap { $0 } + PlaceNames.cyrillic(of: word)
        return others.flatMap { WordForms(of: $0, languages: languages).stems }
            .filter { $0.count == 1 }
    }

    private func phrase(_ forms: WordForms) -> CompiledNode {
        let inside = forms.stems.map { IndexExpression.phrase(.stem, $0) }
        let acrossBorders = forms.stems.flatMap(BorderWindow.cuts(of:)).map {
            IndexExpression.phrase(.joint, $0)
        }
        return CompiledNode(
            expression: .any(of: inside + acrossBorders), patterns: [forms.stemPattern],
            stems: Set(forms.stems.joined()))
    }

    private func prefix(_ forms: WordForms, _ words: QueryWords) throws -> CompiledNode {
        guard forms.exact.count == 1, let beginning = forms.exact.first else {
            throw QueryError(
                query: query, position: words.position,
                problem: .wrongValue(of: "*", expected: "one word before it"))
        }
        guard beginning.unicodeScalars.count >= QueryLimits.prefix else {
            throw QueryError(
                query: query, position: words.position,
                problem: .prefixTooShort(limit: QueryLimits.prefix))
        }
        // Designations stand in the stem column in one alphabet, whichever they are typed in.
        let designations = Set(forms.stems.joined()).sorted()
            .filter { $0.utf8.contains { (48...57).contains($0) } }
        return CompiledNode(
            expression: .any(
                of: [.prefix(.exact, beginning)] + designations.map { .prefix(.stem, $0) }),
            patterns: [
                PhrasePattern(words: [WordPattern(prefixes: Set([beginning] + designations))])
            ])
    }

    private func fuzzy(_ forms: WordForms) throws -> CompiledNode {
        let alternatives = try forms.exact.map { try vocabulary.terms(near: $0) }
        let expressions = alternatives.map { terms in
            IndexExpression.any(of: terms.map { .word(.exact, $0) })
        }
        return CompiledNode(
            expression: .all(of: expressions),
            patterns: alternatives.map {
                PhrasePattern(words: [WordPattern(exact: Set($0))])
            })
    }

    private func near(_ words: [QueryWords], distance: Int) throws -> CompiledNode {
        let forms = WordForms(of: words.map(\.text).joined(separator: " "), languages: languages)
        return CompiledNode(
            expression: .any(
                of: forms.stems.map { .near(.stem, $0, distance: distance) }),
            patterns: forms.stemPattern.words.map { PhrasePattern(words: [$0]) },
            stems: Set(forms.stems.joined()))
    }
}
