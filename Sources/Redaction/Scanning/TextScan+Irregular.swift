import TextAnalysis

extension TextScan {
    /// Scans a chunk with more in it than the letters of one word: joined and mixed spellings first,
    /// then masks, then its words one by one.
    mutating func scanIrregular(_ chunk: Range<Int>) {
        matcher.breakPhrase()
        for part in split(chunk, at: .other) {
            if scanJoined(part) { continue }
            if scanMask(part) { continue }
            scanWords(of: part)
        }
        matcher.breakPhrase()
    }

    /// The stretches of `range` between scalars of a kind.
    func split(_ range: Range<Int>, at separator: ScalarKind) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where kinds[index] == separator {
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// Matches the whole stretch as one word, its letters uncertain; says whether it is one.
    private mutating func scanJoined(_ part: Range<Int>) -> Bool {
        let core = joinable(part)
        guard core.count >= 2, core.count <= Self.longestWord, mayHoldDigits(core),
            let places = places(of: core)
        else { return false }
        let before = matcher.hits.count
        matcher.match(places, at: core)
        return matcher.hits.count > before
    }

    /// Whether digits in a stretch can stand for letters: two letters at least are left, and no
    /// hyphen parts a number from an ending (`4-му`).
    private func mayHoldDigits(_ core: Range<Int>) -> Bool {
        guard core.contains(where: { kinds[$0] == .digit }) else { return true }
        let fewest = core.contains { isHangul(kinds[$0]) } ? 1 : 2
        return core.count { isLetter(kinds[$0]) } >= fewest
            && !core.contains { kinds[$0] == .hyphen }
    }

    /// The stretch without the signs at its edges that are no letters.
    private func joinable(_ part: Range<Int>) -> Range<Int> {
        var start = part.lowerBound
        var end = part.upperBound
        while start < end, !isLetter(kinds[start]), !isOpeningLetter(start) { start += 1 }
        while end > start, !isLetter(kinds[end - 1]), kinds[end - 1] != .digit,
            !(kinds[end - 1] == .letterLike && Self.closingLetters.contains(scalars[end - 1]))
        { end -= 1 }
        return start..<end
    }

    private func isOpeningLetter(_ index: Int) -> Bool {
        kinds[index] == .digit || kinds[index] == .foreignLetter
            || (kinds[index] == .letterLike && Self.dollar.contains(scalars[index]))
    }

    private static let dollar: Set<UInt32> = Set("$@€".unicodeScalars.map(\.value))
    private static let closingLetters = dollar.union("<{".unicodeScalars.map(\.value))

    /// Words longer than this are matched letter by letter only.
    static let longestWord = 60

    /// The possible letters at each place, or nil when the stretch cannot be one word.
    func places(of core: Range<Int>) -> [WordMatcher.Uncertain]? {
        guard core.contains(where: { isLetter(kinds[$0]) }) else { return nil }
        let spellsOut = isSpelledOut(core)
        let isMixed = hasSeveralAlphabets(core)
        var places: [WordMatcher.Uncertain] = []
        var position = core.lowerBound
        while position < core.upperBound {
            let index = position
            position += 1
            if let sound = soundedOut(index, in: core) ?? drawnLetter(index, in: core) {
                places += sound.places
                position = index + sound.length
                continue
            }
            switch kinds[index] {
            case .ignored: continue
            case .apostrophe:
                guard index > core.lowerBound, kinds[index - 1] >> 6 == 1 else { return nil }
            case .hyphen: continue
            case .dot, .star, .ellipsis:
                guard spellsOut else { return nil }
            case .digit where isBetweenSyllables(index, in: core): continue
            case .syllable:
                places += HangulSyllable.letters(of: scalars[index]).map { .init(readings: [$0]) }
            default:
                guard let place = place(of: index, in: core, isMixed: isMixed) else { return nil }
                places.append(place)
            }
        }
        return places
    }

    /// Signs side by side that are drawn as one Latin letter: `fuc|<`, `|-|`.
    private func drawnLetter(_ index: Int, in core: Range<Int>)
        -> (places: [WordMatcher.Uncertain], length: Int)?
    {
        guard kinds[index] == .letterLike else { return nil }
        for (signs, letter) in Self.drawnLetters
        where scalars[index..<core.upperBound].starts(with: signs) {
            return ([.init(readings: [letter])], signs.count)
        }
        return nil
    }

    private static let drawnLetters: [([UInt32], LetterCode)] = [
        ("|-|", "h"), ("|_|", "u"), ("|<", "k"), ("|{", "k"), ("()", "o"), ("|)", "d"),
    ].flatMap { signs, letter in
        ScalarFolding.letters(of: letter).map { (signs.unicodeScalars.map(\.value), $0) }
    }

    /// Digits and a Latin letter that are said in Korean as syllables of a word: `씨8`, `18놈`, `c발`.
    private func soundedOut(_ index: Int, in core: Range<Int>)
        -> (places: [WordMatcher.Uncertain], length: Int)?
    {
        guard core.contains(where: { kinds[$0] == .syllable }) else { return nil }
        for (signs, syllable) in Self.soundedOut
        where scalars[index..<core.upperBound].starts(with: signs) {
            let letters = ScalarFolding.letters(of: syllable)
            return (letters.map { .init(readings: [$0]) }, signs.count)
        }
        return nil
    }

    private static let soundedOut: [([UInt32], String)] = [
        ("18", "십팔"), ("8", "팔"), ("c", "씨"), ("C", "씨"),
    ].map { signs, syllable in (signs.unicodeScalars.map(\.value), syllable) }

    private func place(of index: Int, in core: Range<Int>, isMixed: Bool)
        -> WordMatcher.Uncertain?
    {
        let kind = kinds[index]
        var readings = kind.isLetterCode ? [kind] : []
        if let final = HangulSyllable.final(of: kind) { readings.append(final) }
        if !kind.isLetterCode || isMixed {
            for plane in [LetterPlane.latin, .cyrillic] {
                readings += LookAlikes.readings(of: scalars[index], in: plane)
            }
        }
        guard !readings.isEmpty else { return nil }
        let previous = index > core.lowerBound ? index - 1 : nil
        let isDrawnOut = previous.map { self.isDrawnOut(index, after: $0, in: core) }
        return .init(readings: readings, isOptional: isDrawnOut ?? false)
    }

    /// Whether a sign stands alone between two syllables, put there to part them: `시1발`.
    private func isBetweenSyllables(_ index: Int, in core: Range<Int>) -> Bool {
        index > core.lowerBound && index + 1 < core.upperBound
            && isHangul(kinds[index - 1]) && isHangul(kinds[index + 1])
    }

    private func isHangul(_ kind: ScalarKind) -> Bool {
        kind == .syllable || LetterPlane(of: kind) == .hangul
    }

    private func hasSeveralAlphabets(_ core: Range<Int>) -> Bool {
        let letters = core.lazy.map { kinds[$0] }.filter { $0.isLetterCode || $0 == .foreignLetter }
        guard let first = letters.first else { return false }
        return letters.contains { $0 >> 6 != first >> 6 || $0 == .foreignLetter }
    }

    /// Whether a letter only draws out the one before: the same letter, or the vowel that я, ю, е
    /// end in (`бля-а-адь`).
    private func isDrawnOut(_ index: Int, after previous: Int, in core: Range<Int>) -> Bool {
        var before = previous
        while before > core.lowerBound, kinds[before] == .hyphen || kinds[before] == .ignored {
            before -= 1
        }
        if foldedIdentity(before) == foldedIdentity(index) { return true }
        guard let vowel = Self.drawnVowels[kinds[index]] else { return false }
        while before >= core.lowerBound,
            kinds[before] == .hyphen || kinds[before] == .ignored || kinds[before] == kinds[index]
        { before -= 1 }
        return before >= core.lowerBound && vowel.contains(kinds[before])
    }

    private static let drawnVowels: [ScalarKind: Set<ScalarKind>] = Dictionary(
        uniqueKeysWithValues: [
            ("а", "я"), ("у", "ю"), ("э", "е"), ("о", "е"), ("і", "ї"), ("е", "є"),
        ].map {
            (ScalarFolding.letters(of: $0).first ?? .other, Set(ScalarFolding.letters(of: $1)))
        })

    private func foldedIdentity(_ index: Int) -> UInt32 {
        kinds[index].isLetterCode ? UInt32(kinds[index]) : 1000 + scalars[index]
    }

    /// Whether every letter stands alone between signs: `х.у.й`, `f*u*c*k`.
    private func isSpelledOut(_ core: Range<Int>) -> Bool {
        let isSign = { (index: Int) in
            [.dot, .star, .ellipsis, .hyphen].contains(self.kinds[index])
        }
        let letters = core.count { !isSign($0) }
        let isHangul = core.contains { kinds[$0] == .syllable }
        guard letters >= (isHangul ? 2 : 3) else { return false }
        return zip(core, core.dropFirst()).allSatisfy { isSign($0) != isSign($1) }
    }

    /// Matches the words of a stretch one by one; a hyphen or an apostrophe between two is like a space.
    private mutating func scanWords(of part: Range<Int>) {
        var start = part.lowerBound
        var found: [Range<Int>] = []
        for index in part.lowerBound...part.upperBound {
            let ends = index == part.upperBound || !continuesWord(index)
            guard ends else { continue }
            let core = trimmed(start..<index)
            if !core.isEmpty, matchWord(core) { found.append(core) }
            if index < part.upperBound, ![.hyphen, .apostrophe].contains(kinds[index]) {
                matcher.breakPhrase()
            }
            start = index + 1
        }
        guard part.count <= Self.longestWord else { return }
        for range in found { widen(range, in: part) }
        for range in found { widenOverGenitive(range, in: part) }
    }

    /// `bitch's` is one word.
    private mutating func widenOverGenitive(_ range: Range<Int>, in part: Range<Int>) {
        let end = range.upperBound + 2
        guard kinds[range.lowerBound] < LetterPlane.size, end <= part.upperBound,
            kinds[end - 2] == .apostrophe, kinds[end - 1] == Self.letterS,
            end == part.upperBound || !continuesWord(end)
        else { return }
        matcher.widenHits(at: range, to: range.lowerBound..<end)
    }

    private static let letterS: ScalarKind = 18

    private func continuesWord(_ index: Int) -> Bool {
        let kind = kinds[index]
        return isLetter(kind) || kind == .ignored || kind == .foreignLetter
            || (kind == .apostrophe && index > 0 && kinds[index - 1] >> 6 == 1)
    }

    private mutating func matchWord(_ core: Range<Int>) -> Bool {
        let before = matcher.hits.count
        if let word = plainWord(core) {
            matcher.match(word, at: core)
        } else if core.count <= Self.longestWord, let places = places(of: core) {
            matcher.match(places, at: core)
        }
        return matcher.hits.count > before
    }

    /// A stutter before the word goes with it (`х-хуй`), and so does all of an English compound.
    private mutating func widen(_ range: Range<Int>, in part: Range<Int>) {
        let whole = trimmed(part)
        guard split(whole, at: .hyphen).count > 1,
            whole.allSatisfy({
                kinds[$0] == .hyphen || continuesWord($0) || kinds[$0] == .apostrophe
            })
        else { return }
        let isLatin = kinds[range.lowerBound] < LetterPlane.size
        let start = isLatin ? whole.lowerBound : stutter(before: range, in: whole)
        let end = isLatin ? whole.upperBound : range.upperBound
        matcher.widenHits(at: range, to: start..<end)
    }

    private func stutter(before range: Range<Int>, in whole: Range<Int>) -> Int {
        var start = range.lowerBound
        for piece in split(whole.lowerBound..<range.lowerBound, at: .hyphen).reversed() {
            guard piece.count <= min(3, range.count),
                zip(piece, range).allSatisfy({ kinds[$0] == kinds[$1] })
            else { break }
            start = piece.lowerBound
        }
        return start
    }
}
