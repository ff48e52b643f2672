/// Finds the terms of all rules in one sentence, in one pass over its words.
struct SentenceMatcher {
    let rules: CompiledRules

    /// The hits in a sentence, in the order of the words they begin with.
    func hits(in words: ArraySlice<SentenceWord>) -> [TermHit] {
        var hits: [TermHit] = []
        for index in words.indices {
            for place in words[index].places {
                for term in rules.termsByFirstPlace[place] {
                    guard let last = lastWord(of: rules.terms[term], from: index, in: words) else {
                        continue
                    }
                    hits.append(TermHit(term: term, words: index...last))
                }
            }
        }
        return hits
    }

    /// The word that fills the last place of a term whose first place `start` fills; nil when the
    /// other places are not filled in order within the slop. Each place takes the nearest word.
    private func lastWord(
        of term: CompiledRules.CompiledTerm, from start: Int, in words: ArraySlice<SentenceWord>
    ) -> Int? {
        var slop = term.slop
        var index = start
        for place in term.places.dropFirst() {
            index += 1
            while index < words.endIndex, !words[index].places.contains(place) {
                guard slop > 0 else { return nil }
                slop -= 1
                index += 1
            }
            guard index < words.endIndex else { return nil }
        }
        return index
    }
}
