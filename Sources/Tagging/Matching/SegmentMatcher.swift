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
        let hits = SentenceMatcher(rules: rules).hits(in: words) + patterns.hits(in: words)
        let candidates = candidates(hits, language: language)
        guard !candidates.isEmpty else { return [] }
        return zip(candidates, stretches(of: candidates, hits)).flatMap { rule, stretches in
            RuleConditions(rule: rules.rules[rule], stretches: stretches).matches().map { stretch in
                Match(
                    rule: rule,
                    range: words[stretch.lowerBound].range
                        .lowerBound..<words[stretch.upperBound].range.upperBound)
            }
        }
    }

    /// The rules in the language that may hold where these terms are.
    private func candidates(_ hits: [TermHit], language: LanguageTag?) -> [Int] {
        var filled = [UInt64](repeating: 0, count: rules.rules.count)
        var touched: [Int] = []
        for hit in hits {
            for part in rules.partsByTerm[hit.term] where part.bit != 0 {
                if filled[part.rule] == 0 { touched.append(part.rule) }
                filled[part.rule] |= part.bit
            }
        }
        return touched.filter {
            rules.rules[$0].isPossible(with: filled[$0])
                && Self.speaks(language, rules.sources[$0].languages)
        }
    }

    /// For each of some rules the hits of its parts, in order.
    private func stretches(
        of candidates: [Int], _ hits: [TermHit]
    ) -> [[[ClosedRange<Int>]]] {
        var order = [Int](repeating: -1, count: rules.rules.count)
        for (index, rule) in candidates.enumerated() { order[rule] = index }
        var found = candidates.map {
            [[ClosedRange<Int>]](repeating: [], count: rules.rules[$0].partCount)
        }
        let inOrder = hits.sorted {
            ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
        }
        for hit in inOrder {
            for part in rules.partsByTerm[hit.term] where order[part.rule] >= 0 {
                found[order[part.rule]][part.number].append(hit.words)
            }
        }
        return found
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
