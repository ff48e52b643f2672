/// What the outputs of a CTC model stand for.
struct Vocabulary: Hashable, Sendable {
    /// Whether tokens are letters or sounds.
    enum Kind: Hashable, Sendable { case letters, sounds }

    /// Tokens by their index.
    let tokens: [String]
    /// The index of "no token".
    let blank: Int
    /// The index of what stands between words; nil when nothing does.
    let separator: Int?
    /// Letters or sounds.
    let kind: Kind
    private let indexes: [String: Int]

    /// Recognises the blank, the separator and the kind by how they are usually written; without a
    /// blank of a known name the first token is taken for it.
    init(_ tokens: [String]) {
        self.tokens = tokens
        let indexes = Dictionary(
            tokens.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
        self.indexes = indexes
        let folded = Dictionary(
            tokens.enumerated().map { ($0.element.lowercased(), $0.offset) }, uniquingKeysWith: min)
        blank = Self.blanks.lazy.compactMap { folded[$0] }.first ?? 0
        let separator = Self.separators.lazy.compactMap { folded[$0] }.first
        self.separator = separator == blank ? nil : separator
        let phonetic = tokens.count { token in
            token.unicodeScalars.contains { Self.phonetic.contains($0) }
        }
        kind = phonetic >= 3 ? .sounds : .letters
    }

    /// The index of a token; nil when it is none, or stands for no letter and no sound.
    func index(of token: String) -> Int? {
        guard let index = indexes[token], index != blank, index != separator else { return nil }
        return index
    }

    /// Of the longest token, in code points.
    var longest: Int { tokens.lazy.map(\.unicodeScalars.count).max() ?? 1 }

    private static let blanks = [
        "<blank>", "<blk>", "[blank]", "<ctc_blank>", "<ctc>", "<eps>", "<b>", "<pad>", "[pad]",
        "-",
    ]
    private static let separators = ["|", "<wb>", "▁", "<space>", "[space]", " "]
    private static let phonetic: Set<Unicode.Scalar> = [
        "ə", "ɛ", "ɪ", "ɔ", "ʃ", "ʒ", "ŋ", "ʊ", "ɑ", "θ", "ʌ", "ɡ", "ɾ", "ɨ", "ɕ", "ʂ", "ɐ", "ɣ",
        "ʐ", "ʑ", "ɲ", "ʁ", "ɹ", "ɫ", "ː",
    ]
}
