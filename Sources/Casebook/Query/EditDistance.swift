/// The edit distance to one word, of many words in sorted order: rows of the table are kept for the
/// beginning that a word shares with the one before.
struct EditDistance {
    /// How far a word is.
    enum Verdict: Equatable {
        case within(Int)
        case tooFar
        /// Too far, and so is every word before `next`.
        case deadEnd(next: String)
    }

    private let sought: [Unicode.Scalar]
    private let limit: Int
    private var letters: [Unicode.Scalar] = []
    /// `rows[i][j]`: slips between the first `i` letters of the word and the first `j` sought.
    private var rows: [[Int]]

    init(to sought: [Unicode.Scalar], limit: Int) {
        self.sought = sought
        self.limit = limit
        rows = [Array(0...sought.count)]
    }

    /// How far `word` is. Words must come in sorted order for `deadEnd` to make sense.
    mutating func check(_ word: String) -> Verdict {
        let word = Array(word.unicodeScalars)
        let shared = zip(word, letters).prefix { $0 == $1 }.count
        letters.removeLast(letters.count - shared)
        rows.removeLast(rows.count - shared - 1)
        for letter in word[shared...] {
            letters.append(letter)
            rows.append(nextRow(for: letter))
            if isDead, let next = successor(of: letters) { return .deadEnd(next: next) }
        }
        let slips = rows.last?.last ?? limit + 1
        return slips <= limit ? .within(slips) : .tooFar
    }

    /// Two rows, since a swap reaches back over two letters.
    private var isDead: Bool {
        rows.suffix(2).allSatisfy { ($0.min() ?? 0) > limit }
    }

    private func nextRow(for letter: Unicode.Scalar) -> [Int] {
        let above = rows[rows.count - 1]
        var row = [above[0] + 1]
        row.reserveCapacity(above.count)
        for column in sought.indices {
            let substitution = above[column] + (sought[column] == letter ? 0 : 1)
            var slips = min(substitution, above[column + 1] + 1, row[column] + 1)
            if column > 0, letters.count > 1, sought[column - 1] == letter,
                sought[column] == letters[letters.count - 2]
            {
                slips = min(slips, rows[rows.count - 2][column - 1] + 1)
            }
            row.append(slips)
        }
        return row
    }

    /// The first word after all that begin with `beginning`; nil when there is none.
    private func successor(of beginning: [Unicode.Scalar]) -> String? {
        guard let last = beginning.last else { return nil }
        let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
        guard let scalar = Unicode.Scalar(next) else { return nil }
        return String(String.UnicodeScalarView(beginning.dropLast() + [scalar]))
    }
}
