/// How people type Cyrillic letters on a Latin keyboard: by sound (`nahui`, `pizdets`) and by shape
/// (`cyka`). Several spellings for a letter, none of them a standard; for matching and searching.
public enum CyrillicInLatin {
    /// The spellings of a Cyrillic letter, in lower case; an empty one means that the letter may be
    /// left out. Letters without spellings have none.
    public static func spellings(of letter: Unicode.Scalar) -> [String] { table[letter] ?? [] }

    private static let table: [Unicode.Scalar: [String]] = [
        "а": ["a"], "б": ["b"], "в": ["v", "w"], "г": ["g"], "д": ["d"],
        "е": ["e", "ye", "yo", "je", "jo", "io"],
        "ж": ["zh", "j"], "з": ["z"], "и": ["i", "y"], "й": ["y", "i", "j"], "к": ["k"], "л": ["l"],
        "м": ["m"],
        "н": ["n"], "о": ["o"], "п": ["p"], "р": ["r"], "с": ["s", "c"], "т": ["t"],
        "у": ["u", "y", "oo"],
        "ф": ["f"], "х": ["h", "kh", "x"], "ц": ["ts", "c", "tz", "z"], "ч": ["ch"], "ш": ["sh"],
        "щ": ["sch", "shch", "sh"], "ъ": ["", "'"], "ы": ["y", "i"], "ь": ["", "'"], "э": ["e"],
        "ю": ["yu", "ju", "iu", "u"], "я": ["ya", "ja", "ia", "a"], "і": ["i"],
        "ї": ["yi", "i", "ji"],
        "є": ["ye", "je", "ie", "e"], "ґ": ["g"],
    ]
}
