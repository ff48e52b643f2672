internal import EvidenceModel
internal import TextAnalysis

/// Finds which rules hold in the sentences of a segment.
struct SegmentMatcher {
    /// A rule that holds, and the range it is to be tagged with.
    struct Match: Hashable {
        var rule: Int
        var range: CodePointRange
    }

    let rules: CompiledRules

    /// The matches in a text, whatever stands beside it, in order of position.
    func matches(in text: String, language: LanguageTag?) -> [Match] {
        let words = words(of: text, language: language)
        var matches: [Match] = []
        for sentence in words.sentences {
            let sentenceWords = words.words[sentence]
            guard sentenceWords.contains(where: { !$0.places.isEmpty }) else { continue }
            matches += self.matches(in: sentenceWords, language: language)
        }
        return matches.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule)
                < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
    }

    private func matches(
        in words: ArraySlice<SentenceWord>, language: LanguageTag?
    ) -> [Match] {
        let hits = SentenceMatcher(rules: rules).hits(in: words)
        let candidates = Set(hits.keys.flatMap { rules.rulesByTerm[$0] })
        return candidates.flatMap { rule -> [Match] in
            guard Self.speaks(language, rules.rules[rule].source.languages) else { return [] }
            return RuleConditions(rule: rules.rules[rule], hits: hits).matches().map { stretch in
                Match(
                    rule: rule,
                    range: words[stretch.lowerBound].range
                        .lowerBound..<words[stretch.upperBound].range.upperBound)
            }
        }
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
