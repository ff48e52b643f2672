import TextAnalysis

extension TextScan {
    /// Whether «на…» or «в…» ends a sentence that tells somebody where to go: `иди на…`. Elsewhere it
    /// is speech that trails off.
    func isSendingAway(_ letters: [LetterCode], _ range: Range<Int>) -> Bool {
        Self.whereTo.contains(letters) && Self.sendings.contains(wordBefore(range.lowerBound))
            && endsSentence(range.upperBound)
    }

    /// Whether nothing follows but signs, or a capital begins the next sentence.
    private func endsSentence(_ position: Int) -> Bool {
        let next = kinds[position...].firstIndex { isLetter($0) || $0 == .digit }
        return next.map(isUpper) ?? true
    }

    private static let whereTo: Set<[LetterCode]> = Set(["на", "нах"].map(ScalarFolding.letters))

    private static let sendings: Set<[LetterCode]> = Set(
        """
        иди идите идут пошел пошла пошли пошло шел шла шли вали валите послал послала послали пошлю послать посылаю катись
        йди йдіть іди ідіть пішов пішла пішли пішло послав послала послали пошлю послати вали валіть
        """.split(whereSeparator: \.isWhitespace).map { ScalarFolding.letters(of: String($0)) })
}
