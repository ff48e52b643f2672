import TextAnalysis

/// What is written as a name.
extension TextScan {
    /// Whether a word begins with a capital inside a sentence, the rest not in capitals.
    func isCapitalisedInside(_ range: Range<Int>) -> Bool {
        guard isUpper(range.lowerBound),
            !range.dropFirst().contains(where: { isLetter(kinds[$0]) && isUpper($0) })
        else { return false }
        return !beginsSentence(range.lowerBound)
    }

    func isUpper(_ index: Int) -> Bool {
        Unicode.Scalar(scalars[index])?.properties.isUppercase ?? false
    }

    /// Whether a position is the first of the text or follows a sentence sign or a dash.
    func beginsSentence(_ position: Int) -> Bool {
        var index = position - 1
        while index >= 0, kinds[index] == .space || kinds[index] == .apostrophe { index -= 1 }
        guard index >= 0 else { return true }
        return
            !(isLetter(kinds[index]) || [.digit, .star].contains(kinds[index])
            || scalars[index] == 0x2C)
    }

    /// Whether the word before is a title: what follows is a name.
    func isTitled(_ range: Range<Int>) -> Bool {
        guard isUpper(range.lowerBound) else { return false }
        return Self.titles.contains(wordBefore(range.lowerBound))
    }

    /// The letters of the word before a position, an abbreviation's full stop skipped.
    func wordBefore(_ position: Int) -> [LetterCode] {
        var end = position
        while end > 0, !isLetter(kinds[end - 1]) { end -= 1 }
        var start = end
        while start > 0, isLetter(kinds[start - 1]) { start -= 1 }
        return kinds[start..<end].filter(\.isLetterCode)
    }

    private static let titles: Set<[LetterCode]> = Set(
        """
        гр гражданин гражданина гражданину гражданином гражданке гражданка гражданки
        гражданку гражданкой госпожа госпожи госпожу господин господина г г-н г-жа тов
        товарищ майор майора майору капитан капитана лейтенант лейтенанта сержант сержанта
        старшина рядовой рядового ефрейтор полковник полковника подполковник генерал
        генерала прапорщик комбат комроты свидетель свидетеля свидетелю свидетельница
        свидетельницы потерпевший потерпевшего потерпевшая потерпевшей обвиняемый
        обвиняемого обвиняемая подсудимый подсудимого свідок свідка потерпілий потерпілого
        потерпіла обвинувачений пан пана пані панові громадянин громадянина громадянину
        громадянка громадянки громадянку громадянці пану капітан підполковник солдат старший
        матрос mr mrs ms dr sgt cpt capt maj major col colonel lt private corporal general
        captain lieutenant sergeant witness defendant named surname фамилия фамилии прізвище
        по-батькові
        """.split(whereSeparator: \.isWhitespace).map { ScalarFolding.letters(of: String($0)) })
}
