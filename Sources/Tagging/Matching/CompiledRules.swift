internal import EvidenceModel
internal import TextAnalysis

/// Rules made ready for one pass over a text: equal terms are looked for once, and a rule is looked
/// at only when a term of each of its parts has been found.
struct CompiledRules {
    /// A term as the numbers of its places.
    struct CompiledTerm: Hashable {
        var places: [Int]
        var slop: Int
        /// The regular expression it is instead of words.
        var expression: String?
    }

    private(set) var vocabulary = RuleVocabulary()
    private(set) var terms: [CompiledTerm] = []
    private(set) var rules: [CompiledRule] = []
    /// What each rule was made of.
    private(set) var sources: [TopicRule] = []
    /// The terms that are regular expressions.
    private(set) var patterns: [(term: Int, pattern: TextPattern)] = []
    /// The rules that have each of these terms.
    private(set) var rulesByPattern: [Int: [Int]] = [:]
    /// The terms that begin with a place.
    private(set) var termsByFirstPlace: [[Int]] = []
    /// The parts of rules that a term fills.
    private(set) var partsByTerm: [[Part]] = []
    /// Whether a place wants a capital letter.
    private(set) var isCapitalizedPlace: [Bool] = []
    let stageCount: Int

    /// A part of a rule that a term fills.
    struct Part {
        var rule: Int
        /// Which part of the rule.
        var number: Int
        /// What ``CompiledRule/isPossible(with:)`` knows the part by; 0 for parts it does not ask for.
        var bit: UInt64
    }

    private struct PlaceKey: Hashable {
        var place: Term.Place
        var language: String
    }
    private var placeNumbers: [PlaceKey: Int] = [:]
    private var termNumbers: [CompiledTerm: Int] = [:]

    init(_ rules: TopicRules) {
        let stages = (try? RuleStages(rules.rules))?.stages ?? rules.rules.map { _ in 0 }
        stageCount = (stages.max() ?? 0) + 1
        for (rule, stage) in zip(rules.rules, stages) where rule.status != .retired {
            add(rule, stage: stage)
        }
        placeNumbers = [:]
        termNumbers = [:]
    }

    private mutating func add(_ rule: TopicRule, stage: Int) {
        var compiled = CompiledRule(stage: stage)
        for (kind, terms) in rule.parts {
            let (number, bit) = compiled.addPart(kind)
            for term in numbers(of: terms, rule.languages) {
                partsByTerm[term].append(Part(rule: rules.count, number: number, bit: bit))
                if self.terms[term].expression != nil {
                    rulesByPattern[term, default: []].append(rules.count)
                }
            }
        }
        rules.append(compiled)
        sources.append(rule)
    }

    /// The numbers of terms in each of the languages.
    private mutating func numbers(of terms: [Term], _ languages: [String]) -> [Int] {
        var numbers: [Int] = []
        for term in terms {
            for language in languages {
                if let number = number(of: term, language), !numbers.contains(number) {
                    numbers.append(number)
                }
            }
        }
        return numbers
    }

    /// The number of a regular expression; nil when it does not compile, which reading has ruled out.
    private mutating func number(of expression: String) -> Int? {
        let compiled = CompiledTerm(places: [], slop: 0, expression: expression)
        if let number = termNumbers[compiled] { return number }
        guard let pattern = try? TextPattern(expression) else { return nil }
        termNumbers[compiled] = terms.count
        patterns.append((terms.count, pattern))
        partsByTerm.append([])
        terms.append(compiled)
        return terms.count - 1
    }

    private mutating func number(of term: Term, _ language: String) -> Int? {
        if let expression = term.expression { return number(of: expression) }
        let tokenizer = Tokenizer(language: LanguageTag(language))
        var places: [Int] = []
        for place in term.places { places += numbers(of: place, tokenizer, language) }
        guard let first = places.first else { return nil }
        let compiled = CompiledTerm(places: places, slop: term.slop)
        if let number = termNumbers[compiled] { return number }
        termNumbers[compiled] = terms.count
        termsByFirstPlace[first].append(terms.count)
        partsByTerm.append([])
        terms.append(compiled)
        return terms.count - 1
    }

    /// The numbers for one place of a term: more than one when the text has several words where the
    /// rule has one (`какой-то`).
    private mutating func numbers(
        of place: Term.Place, _ tokenizer: Tokenizer, _ language: String
    ) -> [Int] {
        guard place.forms.count == 1, let form = place.forms.first else {
            return [number(of: place, tokenizer, language)]
        }
        guard !form.isAnyWord else { return [number(of: place, tokenizer, language)] }
        var numbers: [Int] = []
        for token in tokenizer.tokens(of: form.word) {
            let part = Term.Form(word: token.exact, comparison: form.comparison)
            let isCapitalized = place.isCapitalized && numbers.isEmpty
            numbers.append(
                number(
                    of: Term.Place(forms: [part], isCapitalized: isCapitalized), tokenizer,
                    language))
        }
        return numbers
    }

    private mutating func number(
        of place: Term.Place, _ tokenizer: Tokenizer, _ language: String
    ) -> Int {
        let key = PlaceKey(place: place, language: language)
        if let number = placeNumbers[key] { return number }
        let number = termsByFirstPlace.count
        placeNumbers[key] = number
        termsByFirstPlace.append([])
        isCapitalizedPlace.append(place.isCapitalized)
        for form in place.forms {
            if form.isAnyWord { vocabulary.addAnyWord(for: number) }
            for token in tokenizer.tokens(of: form.word) {
                vocabulary.add(token, as: form.comparison, for: number)
            }
        }
        return number
    }
}

extension TopicRule {
    /// The lists of terms of which the rule is made.
    fileprivate var parts: [(kind: CompiledRule.PartKind, terms: [Term])] {
        var parts: [(kind: CompiledRule.PartKind, terms: [Term])] = []
        if !any.isEmpty { parts.append((.any, any)) }
        parts += all.map { (.all, $0) }
        for (block, near) in near.enumerated() {
            parts += near.groups.map { (.near(block: block, within: near.within), $0) }
        }
        if !unless.isEmpty { parts.append((.unless, unless)) }
        return parts
    }
}
