import EvidenceModel
import Foundation

/// Words as tokens of a vocabulary.
struct Spelling: Sendable {
    private let vocabulary: Vocabulary
    private let longest: Int
    /// The token that is nearest to each phone of the general model.
    private let nearest: [String: Int]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        longest = min(vocabulary.longest, 8)
        var nearest: [String: Int] = [:]
        if vocabulary.kind == .sounds {
            for token in vocabulary.tokens {
                let phones = PhoneTable.general.phones(of: token)
                if phones.count == 1, nearest[phones[0]] == nil {
                    nearest[phones[0]] = vocabulary.index(of: token)
                }
            }
        }
        self.nearest = nearest
    }

    /// The tokens of a word as it is read; empty when it cannot be spelt with them.
    func tokens(of reading: WordReading) -> [Int32] {
        guard case .text(let text) = SpokenForm(reading.text) else { return [] }
        switch vocabulary.kind {
        case .letters: return letters(of: text)
        case .sounds:
            guard let voice = try? Pronouncer(reading.language),
                let spelling = try? voice.spelling(of: text)
            else { return [] }
            return sounds(of: spelling)
        }
    }

    private func letters(of text: String) -> [Int32] {
        var tokens: [Int32] = []
        for letter in text {
            guard let token = token(of: letter) else {
                if letter.isLetter || letter.isNumber { return [] }
                continue
            }
            tokens.append(Int32(token))
        }
        return tokens
    }

    /// As the vocabulary has it: small, capital, or without its accent.
    private func token(of letter: Character) -> Int? {
        let bare = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)
            .map { String($0) }.joined()
        for form in [String(letter), String(letter).uppercased(), bare, bare.uppercased()] {
            if let token = vocabulary.index(of: form) { return token }
        }
        return nil
    }

    /// The longest tokens that the sounds begin with, one after the other; for a sound that is none,
    /// the nearest by the general model's phones. Sounds with neither are passed over.
    private func sounds(of spelling: String) -> [Int32] {
        let scalars = PhoneTable.sounds(of: spelling).filter { !$0.properties.isWhitespace }
        var tokens: [Int32] = []
        var position = 0
        while position < scalars.count {
            let (token, length) = match(scalars[position...])
            if let token {
                tokens.append(Int32(token))
            } else {
                tokens += PhoneTable.general.phones(of: Self.string(scalars[position...position]))
                    .compactMap { nearest[$0].map(Int32.init) }
            }
            position += length
        }
        return tokens
    }

    private func match(_ scalars: ArraySlice<Unicode.Scalar>) -> (token: Int?, length: Int) {
        for length in stride(from: min(longest, scalars.count), to: 0, by: -1) {
            if let token = vocabulary.index(of: Self.string(scalars.prefix(length))) {
                return (token, length)
            }
        }
        return (nil, 1)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
