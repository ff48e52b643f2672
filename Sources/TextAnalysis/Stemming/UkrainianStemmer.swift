/// A light stemmer for Ukrainian, written for this project; libstemmer has none.
///
/// It need not find a linguist's stem, only give all forms of a word the same one, and it prefers
/// to join two words over parting two forms of one: `солдат`, `солдати`, `солдатами` → `солд`.
///
/// Steps: the reflexive `-ся`; the longest ending of nouns, adjectives and verbs in person; the
/// vowel before it; suffixes (`-ав`, `-ал`, `-ат`, `-ан` …: past, infinitive, verbal
/// noun); then what alternates inside the stem is made one (`ніч`, `ночі`; `рука`, `руці`). Every
/// step leaves at least a vowel and two letters.
enum UkrainianStemmer {
    private static let memory = StemMemory()

    /// The stem of a folded word.
    static func stem(of word: String) -> String { memory.stem(of: word, by: shortened) }

    private static func shortened(_ word: String) -> String {
        var letters = Array(word.unicodeScalars).filter { $0 != "'" }[...]
        strip(reflexives, from: &letters, leaving: 3)
        strip(endings, from: &letters, leaving: 2)
        if let last = letters.last, vowels.contains(last) { drop(1, from: &letters, leaving: 2) }
        collapseDoubleConsonant(&letters)
        for _ in 0..<2 {
            strip(pastSuffixes, from: &letters, leaving: 2)
            strip(suffixes, from: &letters, leaving: 3)
        }
        return String(String.UnicodeScalarView(unifyAlternations(in: letters)))
    }

    private typealias Letters = ArraySlice<Unicode.Scalar>

    /// Drops the longest of `tails` that the word ends with, if enough stays.
    private static func strip(_ tails: Tails, from letters: inout Letters, leaving count: Int) {
        for length in stride(from: tails.longest, to: 0, by: -1) where length < letters.count {
            let tail = String(String.UnicodeScalarView(letters.suffix(length)))
            if tails.all.contains(tail), drop(length, from: &letters, leaving: count) { return }
        }
    }

    /// Drops the last letters if at least `count` stay, a vowel among them.
    @discardableResult
    private static func drop(
        _ length: Int, from letters: inout Letters, leaving count: Int
    ) -> Bool {
        let rest = letters.dropLast(length)
        guard rest.count >= count, rest.contains(where: vowels.contains) else { return false }
        letters = rest
        return true
    }

    /// `постачання` and `постачань` have one stem.
    private static func collapseDoubleConsonant(_ letters: inout Letters) {
        guard let last = letters.last, letters.dropLast().last == last else { return }
        drop(1, from: &letters, leaving: 3)
    }

    /// Soft signs go; the last `і` becomes `о`; a fleeting vowel goes from `-ок`, `-ець`; `з`, `ц`
    /// at the end become `г`, `к`.
    private static func unifyAlternations(in letters: Letters) -> [Unicode.Scalar] {
        var stem = letters.filter { $0 != "ь" }
        if stem.count > 3, let last = stem.last, last == "к" || last == "ц",
            stem[stem.count - 2] == "о" || stem[stem.count - 2] == "е"
        {
            stem.remove(at: stem.count - 2)
        }
        if let vowel = stem.lastIndex(where: vowels.contains), stem[vowel] == "і" {
            stem[vowel] = "о"
        }
        switch stem.last {
        case "з": stem[stem.count - 1] = "г"
        case "ц": stem[stem.count - 1] = "к"
        default: break
        }
        return stem
    }

    /// A set of word ends.
    private struct Tails {
        let all: Set<String>
        let longest: Int

        init(_ list: String) {
            all = Set(list.split(separator: " ").map(String.init))
            longest = all.map(\.unicodeScalars.count).max() ?? 0
        }
    }

    private static let vowels: Set<Unicode.Scalar> = [
        "а", "е", "є", "и", "і", "ї", "о", "у", "ю", "я", "ы", "э",
    ]
    private static let reflexives = Tails("ся сь")
    private static let endings = Tails(
        """
        а я о е є и і ї у ю ь й ом ем єм ам ям ами ями ах ях ів їв ей ою ею єю ові еві єві ьми \
        ий ій їй ого ього ому ьому им ім їм их іх їх ими іми їми ої ії ую юю \
        еш єш иш їш уть ють емо ємо имо їмо ете єте ите їте
        """)
    private static let pastSuffixes = Tails("ав яв ив ів їв ув юв ов ев єв")
    private static let suffixes = Tails("ал ял ил іл їл ул ат ят ит іт їт ут ан ян ен єн")
}
