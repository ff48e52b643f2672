/// What a stretch of words is good for.
enum PhraseKind {
    /// The kind of a stretch; nil for one that is no phrase: one that begins or ends with a word that
    /// says nothing.
    static func kind(of words: ArraySlice<PhraseWord>) -> KeyPhrase.Kind? {
        guard let first = words.first, let last = words.last else { return nil }
        let named = words.filter { $0.isCapital || $0.hasDigit }
        if words.count > 1, words.contains(where: isUnit), !named.isEmpty,
            isUnit(first) || isUnit(last), named.count + 1 == words.count
        {
            return .unit
        }
        guard !isEmpty(first), !isEmpty(last) else { return nil }
        if words.contains(where: \.hasDigit) { return .number }
        if words.allSatisfy(\.isCapital) { return .name }
        return words.count > 1 ? .phrase : .word
    }

    private static func isUnit(_ word: PhraseWord) -> Bool {
        units.contains { word.folded.hasPrefix($0) }
    }

    /// A word that is in every text, or a single letter of no number.
    private static func isEmpty(_ word: PhraseWord) -> Bool {
        EmptyWords.all.contains(word.folded)
            || (word.folded.unicodeScalars.count == 1 && !word.hasDigit && !word.isCapital)
    }

    /// Beginnings of words for units.
    private static let units = [
        "батальон", "бригад", "рота", "роты", "роте", "роту", "ротой", "полк", "взвод", "дивизи",
        "отряд", "отделени", "дивизион", "батарея", "батареи", "батальйон", "рота", "роти", "роті",
        "взвод", "дивізі", "загін", "відділенн", "battalion", "brigade", "company", "regiment",
        "platoon", "division", "squad", "detachment", "battery", "대대", "여단", "중대", "연대", "소대",
        "사단", "분대",
    ]
}
