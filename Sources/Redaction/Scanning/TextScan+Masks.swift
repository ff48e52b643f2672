import EvidenceModel
import TextAnalysis

extension TextScan {
    /// A run of signs that stand for letters.
    private enum Sign { case stars, dots, hyphens }

    /// A masked word as it is written.
    private struct Written {
        var range: Range<Int>
        var pattern: MaskPattern
        var signs: Set<ScalarKind>
        var hiddenCount: Int
        var endsHidden: Bool
        var beginsHidden: Bool
    }

    /// Matches a stretch as a masked word; says whether it is one.
    @discardableResult
    mutating func scanMask(_ part: Range<Int>) -> Bool {
        guard let written = written(part), written.pattern.shownCount > 0 else { return false }
        guard let solution = solution(of: written) else { return false }
        masked.append(
            MaskedWord(
                range: written.range, entries: solution.entries,
                candidateCount: solution.candidateCount))
        return true
    }

    /// Words that a masked word can stand for; empty when the stretch is none.
    mutating func examples(of part: Range<Int>, limit: Int) -> [[LetterCode]] {
        guard let written = written(part) else { return [] }
        let solver = solver(strong: false)
        let exact = solver.examples(of: written.pattern, limit: limit)
        return exact.isEmpty ? solver.examples(of: written.pattern.loosened, limit: limit) : exact
    }

    // Reading

    private func written(_ part: Range<Int>) -> Written? {
        let range = withoutPunctuation(part)
        let isHangul = range.contains {
            kinds[$0] == .syllable || LetterPlane(of: kinds[$0]) == .hangul
        }
        guard range.count >= (isHangul ? 2 : 3), range.count <= Self.longestWord else { return nil }
        var written = Written(
            range: range, pattern: MaskPattern(elements: []), signs: [], hiddenCount: 0,
            endsHidden: false, beginsHidden: false)
        for index in range {
            guard add(index, to: &written, isHangul: isHangul) else { return nil }
        }
        guard written.hiddenCount > 0, written.pattern.isOfOnePlane else { return nil }
        if case .hidden = written.pattern.elements.first { written.beginsHidden = true }
        if case .hidden = written.pattern.elements.last { written.endsHidden = true }
        return written
    }

    /// The stretch without brackets before it and sentence signs after it.
    private func withoutPunctuation(_ part: Range<Int>) -> Range<Int> {
        var start = part.lowerBound
        var end = part.upperBound
        while start < end, [.letterLike, .apostrophe, .dot].contains(kinds[start]),
            !Self.maskLetters.contains(scalars[start])
        { start += 1 }
        while end > start, [.letterLike, .apostrophe].contains(kinds[end - 1]),
            !Self.maskLetters.contains(scalars[end - 1])
        { end -= 1 }
        if end - start >= 2, kinds[end - 1] == .dot, kinds[end - 2] != .dot { end -= 1 }
        if end - start >= 2, kinds[end - 1] == .hyphen, kinds[end - 2] != .hyphen { end -= 1 }
        return start..<end
    }

    private static let maskLetters: Set<UInt32> = Set("@$€".unicodeScalars.map(\.value))
    /// Signs that hide a letter between others.
    private static let innerMasks = maskLetters.union("%&^~".unicodeScalars.map(\.value))
    private static let hangulMasks: Set<UInt32> = Set("xX".unicodeScalars.map(\.value))

    private func add(_ index: Int, to written: inout Written, isHangul: Bool) -> Bool {
        let kind = kinds[index]
        switch kind {
        case .ignored, .apostrophe: return true
        case .star, .hyphen, .dot, .ellipsis:
            hide(kind, in: &written, isHangul: isHangul)
        case .letterLike where Self.innerMasks.contains(scalars[index]):
            hide(.star, in: &written, isHangul: isHangul)
        case .syllable:
            written.pattern.elements += HangulSyllable.letters(of: scalars[index]).map {
                .letter($0)
            }
        default:
            if isHangul, Self.hangulMasks.contains(scalars[index]) {
                hide(.star, in: &written, isHangul: true)
            } else if kind.isLetterCode {
                written.pattern.elements.append(.letter(kind))
            } else {
                return false
            }
        }
        return true
    }

    private func hide(_ kind: ScalarKind, in written: inout Written, isHangul: Bool) {
        written.signs.insert(kind)
        written.hiddenCount += 1
        let added =
            kind == .ellipsis ? 1...MaskPattern.longestGap : isHangul ? 2...3 : 1...1
        guard case .hidden(let range) = written.pattern.elements.last else {
            return written.pattern.elements.append(.hidden(added))
        }
        let both = range.lowerBound + added.lowerBound...range.upperBound + added.upperBound
        written.pattern.elements[written.pattern.elements.count - 1] = .hidden(both)
    }

    // Judging

    private func solution(of written: Written) -> MaskSolver.Solution? {
        let shown = written.pattern.shownCount
        let isCapital = isCapitalisedInside(written.range)
        guard !written.beginsHidden || hidesBeginning(written), !looksLikeFileName(written),
            !isMaskedKoreanName(written)
        else { return nil }
        if written.signs == [.star] {
            guard shown >= 2 || (written.hiddenCount >= 2 && !written.beginsHidden) else {
                return nil
            }
            guard !isTitled(written.range), !isCapital || shown > 1 else { return nil }
            if written.beginsHidden {
                let solution = solve(written.pattern, strong: true)
                return (solution?.candidateCount ?? 0) <= Self.mostForHiddenBeginning
                    ? solution : nil
            }
            if let exact = solve(written.pattern, strong: false) { return exact }
            return isCapital || written.hiddenCount < 2
                ? nil : solve(written.pattern.loosened, strong: shown < 3)
        }
        guard !written.beginsHidden, !isTitled(written.range), !isCapital,
            !written.signs.isSuperset(of: [.hyphen, .dot]), written.pattern.plane != .hangul
        else { return nil }
        return written.endsHidden ? truncated(written) : interrupted(written)
    }

    /// Whether one run of stars hides the beginning, and nothing else is hidden: `*ука`, `X발`.
    private func hidesBeginning(_ written: Written) -> Bool {
        let runs = written.pattern.elements.count { if case .hidden = $0 { true } else { false } }
        let first = scalars[written.range.lowerBound]
        return runs == 1 && written.pattern.shownCount >= 2
            && (Self.openingMasks.contains(first) || written.pattern.plane == .hangul)
    }

    /// An ending alone fits many words and is often something else: `X로`.
    private static let mostForHiddenBeginning = 60

    private static let openingMasks = Set("*█•●■✱".unicodeScalars.map(\.value))

    /// Signs in the middle: `б..ь`, `f----g`, `Х…й`, `п.здец`.
    private func interrupted(_ written: Written) -> MaskSolver.Solution? {
        guard written.pattern.shownCount >= 2, !isChain(written) else { return nil }
        if written.hiddenCount == 1, written.pattern.shownCount == 2,
            !Self.tellingStarts.contains(shownLetters(written, 1))
        {
            return nil
        }
        if written.signs == [.hyphen] || written.hiddenCount == 1,
            !written.signs.contains(.ellipsis)
        {
            if let exact = solve(written.pattern, strong: true) { return exact }
            guard written.hiddenCount > 1 else { return nil }
        }
        return solve(written.pattern.loosened, strong: true)
    }

    /// Whether several single hyphens or stops join letters: `у-у-у`, `т.е.с`.
    private func isChain(_ written: Written) -> Bool {
        let runs = written.pattern.elements.count { if case .hidden = $0 { true } else { false } }
        return runs > 1 && runs == written.hiddenCount
    }

    /// Signs at the end: `х..`, `f---`. Speech that trails off looks the same, so only what cannot
    /// be another word counts.
    private func truncated(_ written: Written) -> MaskSolver.Solution? {
        let letters = shownLetters(written, written.pattern.shownCount)
        if isSendingAway(letters, written.range) {
            return solve(written.pattern.loosened, strong: true)
        }
        guard letters.count == written.pattern.shownCount else { return nil }
        let isDotted = written.signs == [.dot] && written.hiddenCount == 2
        let isDashed = written.signs == [.hyphen] && written.hiddenCount >= 3
        let isStarred = written.signs.contains(.star)
        guard
            isDotted || isDashed || isStarred
                ? Self.tellingStarts.contains(letters) : Self.certainStarts.contains(letters)
        else { return nil }
        return solve(written.pattern.loosened, strong: true)
    }

    /// The letters among the first `count` elements.
    private func shownLetters(_ written: Written, _ count: Int) -> [LetterCode] {
        written.pattern.elements.prefix(count).compactMap {
            if case .letter(let letter) = $0 { letter } else { nil }
        }
    }

    private static let certainStarts: Set<[LetterCode]> = Set(
        ["пиз", "бляд", "хуе", "хуй", "пизд", "fuc", "shi", "ебан", "єба", "їба", "піз", "пізд"]
            .map(ScalarFolding.letters))
    private static let tellingStarts: Set<[LetterCode]> = certainStarts.union(
        [
            "х", "п", "б", "ж", "бл", "ху", "пи", "еб", "г", "f", "s", "c", "їб", "пі", "fu", "sh",
            "bi",
        ].map(
            ScalarFolding.letters))

    /// Whether a star is followed by a full stop and letters: `s*.txt`.
    private func looksLikeFileName(_ written: Written) -> Bool {
        written.signs.isSuperset(of: [.star, .dot])
            && written.range.dropLast().contains { kinds[$0] == .dot && isLetter(kinds[$0 + 1]) }
    }

    /// Whether stars follow one syllable that is no beginning of a swear word, as Korean papers write
    /// names: `김**`.
    private func isMaskedKoreanName(_ written: Written) -> Bool {
        let first = written.range.lowerBound
        return kinds[first] == .syllable && !Self.swearingSyllables.contains(scalars[first])
            && written.range.dropFirst().allSatisfy { kinds[$0] == .star }
    }

    private static let swearingSyllables = Set("씨시씹좆존병븅개새지썅쌍니염쪽짱창쉬느".unicodeScalars.map(\.value))

    private func solve(_ pattern: MaskPattern, strong: Bool) -> MaskSolver.Solution? {
        solver(strong: strong).solution(of: pattern)
    }

    private func solver(strong: Bool) -> MaskSolver {
        MaskSolver(automaton) { entry in
            guard entry.flags.contains(.maskable), case .redact(_, let severity) = entry.kind else {
                return false
            }
            return !strong || severity == .high
        }
    }
}
