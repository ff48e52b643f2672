import EvidenceModel
import TextAnalysis

/// A letter that stands alone between spaces.
struct SpelledLetter {
    var index: Int
    var chunk: Range<Int>
}

extension TextScan {
    /// Notes a chunk that is one letter, perhaps with a sign; says whether it belongs to a spelling.
    ///
    /// A sign alone (`f - u - c - k`) continues a run, a letter with other signs before it begins one
    /// and with other signs after it ends one (`f u c k, they`), anything else ends it.
    mutating func noteSpelling(chunk: Range<Int>, core: Range<Int>) -> Bool {
        if core.isEmpty, !spelled.isEmpty, chunk.count == 1, isJoiningSign(chunk.lowerBound) {
            return true
        }
        let after = core.upperBound..<chunk.upperBound
        guard core.count(where: { isLetter(kinds[$0]) }) == 1, after.count <= Self.mostSigns else {
            endSpelling()
            return false
        }
        if core.lowerBound > chunk.lowerBound { endSpelling() }
        spelled.append(SpelledLetter(index: core.lowerBound, chunk: core))
        let belongs = spelled.count >= 3 && kinds[core.lowerBound] != .syllable
        if !after.allSatisfy(isJoiningSign) { endSpelling() }
        return belongs
    }

    /// Signs after a letter that is still one of a spelling: `f... u... c... k?!`.
    private static let mostSigns = 4

    private func isJoiningSign(_ index: Int) -> Bool {
        [.dot, .hyphen, .star, .ignored].contains(kinds[index])
    }

    /// Matches the run of single letters that has ended.
    mutating func endSpelling() {
        defer { spelled.removeAll(keepingCapacity: true) }
        let isHangul = spelled.contains { kinds[$0.index] == .syllable }
        let shortest = isHangul ? 2 : 3
        guard spelled.count >= shortest, spelled.count <= Self.longestWord else { return }
        if isHangul { return matchSyllables() }
        for start in spelled.indices {
            guard spelled.endIndex - start >= shortest else { return }
            var end = spelled.endIndex
            while end - start >= shortest {
                if matchSpelling(start..<end, isHangul) { return }
                guard standsAlone(spelled[end - 1].index) else { break }
                end -= 1
            }
            guard standsAlone(spelled[start].index) else { return }
        }
    }

    /// Matches the first and shortest run of syllables that spells a word.
    private mutating func matchSyllables() {
        var start = 0
        while start + 2 <= spelled.count {
            let ends = start + 2...spelled.count
            let end = ends.first { matchSpelling(start..<$0, true) }
            start = end ?? start + 1
        }
    }

    /// Whether a letter is a word of its own in one of the languages.
    private func standsAlone(_ index: Int) -> Bool {
        Self.oneLetterWords.contains(kinds[index])
    }

    private static let oneLetterWords = Set(ScalarFolding.letters(of: "aiouавксуояiійзєж"))

    private mutating func matchSpelling(_ run: Range<Int>, _ isHangul: Bool) -> Bool {
        let letters = run.map { spelled[$0] }
        guard let first = letters.first, let last = letters.last else { return false }
        var places: [WordMatcher.Uncertain] = []
        for letter in letters {
            let kind = kinds[letter.index]
            if kind == .syllable {
                places += HangulSyllable.letters(of: scalars[letter.index]).map {
                    .init(readings: [$0])
                }
            } else {
                let isDrawnOut = places.last.map { $0.readings.contains(kind) } ?? false
                places.append(.init(readings: [kind], isOptional: isDrawnOut))
            }
        }
        let before = matcher.hits.count
        matcher.match(places, at: first.index..<last.chunk.upperBound)
        if isHangul { keepStrongHits(from: before, count: run.count) }
        return matcher.hits.count > before
    }

    /// Two syllables side by side are words as often as not: only strong ones count.
    private mutating func keepStrongHits(from index: Int, count: Int) {
        matcher.filterHits(from: index) { entry in
            guard case .redact(_, let severity) = entry.kind else { return false }
            return severity == .high || (severity == .medium && count > 2)
        }
    }
}
