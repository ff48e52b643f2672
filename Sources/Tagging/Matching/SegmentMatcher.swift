internal import EvidenceModel
internal import TextAnalysis

/// Finds which rules hold in the sentences of a segment.
struct SegmentMatcher {
    /// A rule that holds, and the range it is to be tagged with.
    struct Match: Hashable {
        var rule: Int
        var range: CodePointRange
    }

    /// What is found in a segment.
    struct Outcome {
        /// The matches, in order of position.
        var matches: [Match] = []
        /// The rules with a regular expression whose search was given up.
        var rulesGivenUp: [Int] = []
    }

    let rules: CompiledRules

    /// The matches in a text, whatever stands beside it.
    func outcome(in text: String, language: LanguageTag?) -> Outcome {
        let words = words(of: text, language: language)
        let patterns = PatternHits(rules.patterns, in: text, words: words.words)
        var matches: [Match] = []
        for sentence in words.sentences {
            let sentenceWords = words.words[sentence]
            guard !patterns.isEmpty || sentenceWords.contains(where: { !$0.places.isEmpty }) else {
                continue
            }
            matches += self.matches(in: sentenceWords, patterns, language: language)
        }
        matches.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule)
                < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
        return Outcome(
            matches: matches, rulesGivenUp: rulesGivenUp(on: patterns.givenUp, language: language))
    }

    /// The rules that have one of some regular expressions and are tried on the language.
    private func rulesGivenUp(on terms: [Int], language: LanguageTag?) -> [Int] {
        Set(terms.flatMap { rules.rulesByPattern[$0] ?? [] })
            .filter { Self.speaks(language, rules.sources[$0].languages) }.sorted()
    }

    private func matches(
        in words: ArraySlice<SentenceWord>, _ patterns: PatternHits, language: LanguageTag?
    ) -> [Match] {
        var hits = SentenceMatcher(rules: rules).hits(in: words)
        for hit in patterns.hits(in: words) { hits[hit.term, default: []].append(hit) }
        return candidates(hits.keys).flatMap { rule -> [Match] in
            guard Self.speaks(language, rules.sources[rule].languages) else { return [] }
            return RuleConditions(rule: rules.rules[rule], hits: hits).matches().map { stretch in
                Match(
                    rule: rule,
                    range: words[stretch.lowerBound].range
                        .lowerBound..<words[stretch.upperBound].range.upperBound)
            }
        }
    }

    /// The rules of which every part has one of the terms.
    private func candidates(_ terms: some Sequence<Int>) -> [Int] {
        var filled: [Int: UInt64] = [:]
        for term in terms {
            for part in rules.partsByTerm[term] { filled[part.rule, default: 0] |= part.bit }
        }
        return filled.compactMap { rules.neededParts[$0] == $1 ? $0 : nil }
    }

    /// Whether rules in `languages` are tried on a text: those of its language, those of Russian and
    /// Ukrainian on both, because speakers mix them, and all when the language is unknown.
    private static func speaks(_ language: LanguageTag?, _ languages: [String]) -> Bool {
        guard let code = language?.language else { return true }
        if languages.contains(code) { return true }
        return (code == "ru" && languages.contains("uk"))
            || (code == "uk" && languages.contains("ru"))
    }

    /// The words of a text and the sentences they make.
    private func words(
        of text: String, language: LanguageTag?
    ) -> (words: [SentenceWord], sentences: [Range<Int>]) {
        let cutter = SentenceCutter(text)
        var words: [SentenceWord] = []
        var sentences: [Range<Int>] = []
        var start = 0
        for token in Tokenizer(language: language).tokens(of: text) {
            if let last = words.last,
                cutter.sentenceEnds(between: last.range.upperBound, and: token.range.lowerBound)
            {
                sentences.append(start..<words.count)
                start = words.count
            }
            words.append(SentenceWord(range: token.range, places: places(of: token, cutter)))
        }
        sentences.append(start..<words.count)
        return (words, sentences)
    }

    private func places(of token: SearchToken, _ cutter: SentenceCutter) -> [Int] {
        let places = rules.vocabulary.places(of: token)
        guard !places.isEmpty, !cutter.isCapital(at: token.range.lowerBound) else { return places }
        return places.filter { !rules.isCapitalizedPlace[$0] }
    }
}
