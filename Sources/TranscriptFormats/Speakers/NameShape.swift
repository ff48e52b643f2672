/// The shape of what stands before a colon.
struct NameShape {
    private let words: [Substring]
    private let name: Substring

    /// Nil for what no name looks like: too long, other punctuation than names have, no letter.
    init?(_ name: Substring) {
        self.name = name
        guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace,
            name.unicodeScalars.count <= 40,
            name.unicodeScalars.allSatisfy(Self.mayStandInName),
            name.unicodeScalars.contains(where: \.isNameLetter),
            first.isNameLetter || first.isNameNumber
        else { return nil }
        words = name.split(whereSeparator: \.isWhitespace)
        guard words.count <= 5, !words.contains(where: Self.endsSentence) else { return nil }
    }

    /// How surely it is a speaker; nil for a word that introduces something else.
    var likelihood: SpeakerLabel.Likelihood? {
        if isSingleCapital { return .certain }
        guard let first = words.first?.lowercased(), let last = words.last?.lowercased(),
            !NotSpeakers.openings.contains(first), !NotSpeakers.verbs.contains(last)
        else { return nil }
        if NotSpeakers.headings.contains(first) || isKoreanSentence { return nil }
        if isNumbered || isCapitals { return .certain }
        return isCapitalised ? .likely : .possible
    }

    /// `철수가 소리쳤다`: the last of several Korean words is a verb in the past.
    private var isKoreanSentence: Bool {
        guard words.count >= 2, let last = words.last else { return false }
        return ["었다", "았다", "였다", "했다", "쳤다", "렸다", "졌다", "한다"].contains(where: last.hasSuffix)
    }

    private static func mayStandInName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isNameLetter || scalar.isNameNumber
            || " .-_'’ʼ#&/()«»\u{A0}\u{2011}".unicodeScalars.contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// A point ends a sentence unless it stands behind a short word: `Sgt.`, `J.`.
    private static func endsSentence(_ word: Substring) -> Bool {
        word.hasSuffix(".") && word.unicodeScalars.count > 5
    }

    /// `Солдат 1`, `Speaker 02`, `SPEAKER_00`, `Voice A`, `병사 1`.
    private var isNumbered: Bool {
        guard words.count <= 3, let last = words.last?.unicodeScalars else { return false }
        if words.count == 3, !isCapitalised { return false }
        let endsInDigit = last.last.map { $0.isNameNumber } ?? false
        if endsInDigit { return true }
        return words.count >= 2 && last.count == 1
            && last.allSatisfy { $0.isNameCapital }
    }

    /// `I`, `B`, `Я`: the initials of interviews.
    private var isSingleCapital: Bool {
        let scalars = name.unicodeScalars
        return scalars.count == 1 && (scalars.first?.isNameCapital ?? false)
    }

    /// `JOHN`, `ДИСПЕТЧЕР`, `Q`, `SGT. KIM`.
    private var isCapitals: Bool {
        let letters = name.unicodeScalars.filter(\.isNameLetter)
        return letters.allSatisfy(\.isNameCapital)
    }

    /// Every word begins with a capital, a digit or a letter of a script without capitals, particles
    /// aside.
    private var isCapitalised: Bool {
        words.allSatisfy { word in
            if NotSpeakers.particles.contains(String(word)) { return true }
            guard let first = word.unicodeScalars.first(where: \.isNameLetter) else {
                return true
            }
            return first.isNameCapital || !first.properties.changesWhenUppercased
        }
    }
}
