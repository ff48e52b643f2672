import EvidenceModel

/// How well a text is broken between two words: 0 behind a sentence, 1 amid a phrase.
enum PhraseBorder {
    /// The cost of a break behind the word of this index.
    static func cost(after index: Int, _ words: [Word]) -> Double {
        guard let last = mark(of: words[index].text), index + 1 < words.count else { return 1 }
        if ".?!…。？！".unicodeScalars.contains(last) { return 0 }
        if ",;:—–-)»”".unicodeScalars.contains(last) { return 0.3 }
        if pause(after: index, words) { return 0.4 }
        if openings.contains(words[index + 1].text.lowercased()) { return 0.6 }
        return clinging.contains(words[index].text.lowercased()) ? 1.3 : 1
    }

    /// The last mark of a word, quotation marks behind it aside.
    private static func mark(of word: String) -> Unicode.Scalar? {
        word.unicodeScalars.reversed().first { !"\"'’»”".unicodeScalars.contains($0) }
            ?? word.unicodeScalars.last
    }

    /// Three tenths of a second of silence.
    private static func pause(after index: Int, _ words: [Word]) -> Bool {
        guard let end = words[index].timing?.span.upperBound,
            let start = words[index + 1].timing?.span.lowerBound
        else { return false }
        return start - end >= .milliseconds(300)
    }

    /// Words that begin a phrase.
    private static let openings: Set<String> = [
        "and", "but", "or", "because", "that", "which", "who", "when", "where", "if", "so", "then",
        "и", "а", "но", "или", "что", "чтобы", "который", "которые", "когда", "где", "если",
        "потому", "как", "і", "й", "та", "але", "або", "що", "щоб", "який", "які", "коли", "де",
        "якщо", "бо", "тому", "як", "그리고", "하지만", "그래서", "근데",
    ]

    /// Words that belong to the next one.
    private static let clinging: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "my", "your",
        "not", "в", "во", "на", "с", "со", "к", "ко", "у", "о", "об", "за", "из", "от", "до", "по",
        "под", "над", "при", "без", "для", "не", "ни", "з", "із", "зі", "від", "під", "про", "ні",
    ]
}
