import EvidenceModel

/// What a pause after a word costs in the search: people pause at punctuation and hardly ever after
/// a word of one sound (`в`, `и`, `a`), whatever a breath may sound like.
enum PauseCost {
    private static let within: Float = -8
    private static let afterOneSound: Float = -20

    /// The cost after the word at `place`, in nats, 0 or less.
    static func after(_ place: Int, of words: [Word], phones: Int) -> Float {
        guard place + 1 < words.count, !endsInPunctuation(words[place].text),
            SpokenForm(words[place + 1].text) != .nothing
        else { return 0 }
        return phones == 1 ? afterOneSound : within
    }

    private static func endsInPunctuation(_ word: String) -> Bool {
        word.unicodeScalars.last.map { marks.contains($0) } ?? false
    }

    private static let marks: Set<Unicode.Scalar> = [
        ".", ",", "!", "?", ";", ":", "…", "—", "–", "-", "»", "\"", ")", "。", "，", "؟",
    ]
}
