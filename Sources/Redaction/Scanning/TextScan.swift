import TextAnalysis

/// One pass over one text: cuts it into chunks between white space and matches each.
struct TextScan {
    /// A masked word that stands for words of the lexicon.
    struct MaskedWord {
        var range: Range<Int>
        var entries: [Int]
        var candidateCount: Int
    }

    let scalars: [UInt32]
    let kinds: [ScalarKind]
    let automaton: Automaton
    var matcher: WordMatcher
    var hits: [WordMatcher.Hit] = []
    var masked: [MaskedWord] = []
    var markers: [Range<Int>] = []
    /// Single letters that may spell a word: the chunks of the run so far.
    var spelled: [SpelledLetter] = []
    private var letters: [LetterCode] = []

    init(_ text: String, automaton: Automaton) {
        scalars = text.unicodeScalars.map(\.value)
        let table = ScalarFolding.table
        kinds = scalars.map { value in
            value < table.count ? table[Int(value)] : ScalarFolding.kind(of: value)
        }
        self.automaton = automaton
        matcher = WordMatcher(automaton)
    }

    mutating func run() {
        var position = 0
        while position < kinds.count {
            if kinds[position] == .space {
                position += 1
                continue
            }
            let start = position
            while position < kinds.count, kinds[position] != .space { position += 1 }
            scan(chunk: start..<position)
        }
        endSpelling()
        hits += matcher.takeHits()
        findMarkers()
    }

    /// Forgets masks and markers: they are found with the lexicon, not with a policy's words.
    mutating func keepWordsOnly() {
        masked = []
        markers = []
    }

    private mutating func scan(chunk: Range<Int>) {
        let core = trimmed(chunk)
        if noteSpelling(chunk: chunk, core: core) { return matcher.breakPhrase() }
        guard !core.isEmpty else {
            matcher.breakPhrase()
            scanMask(chunk)
            return
        }
        if let word = plainWord(core), !mayBeMasked(chunk, core: core) {
            if core.lowerBound > chunk.lowerBound { matcher.breakPhrase() }
            let before = matcher.hits.count
            matcher.match(word, at: core)
            if matcher.hits.count == before, holdsJamoVowel(core), let places = places(of: core) {
                matcher.match(places, at: core)
            }
            if core.upperBound < chunk.upperBound { matcher.breakPhrase() }
        } else {
            scanIrregular(chunk)
        }
    }

    /// The chunk from its first to its last letter, the marks on that one included.
    func trimmed(_ chunk: Range<Int>) -> Range<Int> {
        var start = chunk.lowerBound
        var end = chunk.upperBound
        while start < end, !isLetter(kinds[start]) { start += 1 }
        while end > start, !isLetter(kinds[end - 1]) { end -= 1 }
        while end > start, end < chunk.upperBound, kinds[end] == .ignored { end += 1 }
        return start..<end
    }

    /// Whether a vowel is typed alone, as in a syllable spelled apart.
    private func holdsJamoVowel(_ range: Range<Int>) -> Bool {
        guard kinds[range.lowerBound] >= LetterPlane.hangul.base else { return false }
        return range.contains { (0x314F...0x3163).contains(scalars[$0]) }
    }

    func isLetter(_ kind: ScalarKind) -> Bool { kind.isLetterCode || kind == .syllable }

    /// The letters of a stretch when they are of one plane with nothing but marks between them.
    mutating func plainWord(_ range: Range<Int>) -> [LetterCode]? {
        letters.removeAll(keepingCapacity: true)
        var plane: UInt8 = 255
        for index in range {
            let kind = kinds[index]
            if kind.isLetterCode {
                if plane == 255 { plane = kind >> 6 }
                guard kind >> 6 == plane else { return nil }
                letters.append(kind)
            } else if kind == .ignored {
                combine(mark: index)
            } else if kind == .syllable {
                if plane == 255 { plane = LetterPlane.hangul.rawValue }
                guard plane == LetterPlane.hangul.rawValue else { return nil }
                letters += HangulSyllable.letters(of: scalars[index])
            } else if kind == .apostrophe, plane == LetterPlane.cyrillic.rawValue {
                continue
            } else {
                return nil
            }
        }
        return letters
    }

    /// Makes й of и and a combining breve, ї of і and a diaeresis; other marks change nothing.
    private mutating func combine(mark index: Int) {
        guard let last = letters.last, index > 0, kinds[index - 1] == last,
            let letter = ScalarFolding.combined(last, mark: scalars[index])
        else { return }
        letters[letters.count - 1] = letter
    }

    /// Whether signs at the edges of a word may stand for letters of it: `х**`, `$hit`, `б..`.
    private func mayBeMasked(_ chunk: Range<Int>, core: Range<Int>) -> Bool {
        if core.count == chunk.count { return false }
        let before = kinds[chunk.lowerBound..<core.lowerBound]
        let after = kinds[core.upperBound..<chunk.upperBound]
        return before.contains { $0 == .star || $0 == .letterLike || $0 == .digit }
            || after.contains {
                $0 == .star || $0 == .letterLike || $0 == .digit || $0 == .ellipsis
            }
            || after.count { $0 == .dot } >= 2 || after.count { $0 == .hyphen } >= 2
    }
}
