/// The edit distance to one word, of many words in sorted order: rows of the table are kept for the
/// beginning that a word shares with the one before.
///
/// The distance is Levenshtein's with neighbours swapped (Damerau's, in its restricted form): one
/// slip each for a letter wrong, missing, added, or swapped with its neighbour. Source: Damerau, "A
/// technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
public struct EditDistance {
    /// How far a word is.
    public enum Verdict: Equatable, Sendable {
        /// As many slips lie between them.
        case within(Int)
        /// More than the limit.
        case tooFar
        /// Too far, and so is every word before `next`.
        case deadEnd(next: String)
    }

    private let sought: [Unicode.Scalar]
    private let limit: UInt8
    private let width: Int
    private var letters: [Unicode.Scalar] = []
    /// Row `i`, column `j`: slips between the first `i` letters of the word and the first `j`
    /// sought; at most 255.
    private var table: [UInt8]
    /// The least slips of each row.
    private var least: [UInt8] = [0]

    /// The distance to `sought`, of words with at most `limit` slips (0 to 255).
    public init(to sought: [Unicode.Scalar], limit: Int) {
        self.sought = sought
        self.limit = UInt8(clamping: limit)
        width = sought.count + 1
        table = (0...sought.count).map { UInt8(clamping: $0) }
    }

    /// How far `word` is. Words must come in sorted order for `deadEnd` to make sense.
    public mutating func check(_ word: String) -> Verdict {
        var count = 0
        var isSame = true
        for letter in word.unicodeScalars {
            isSame = isSame && count < letters.count && letters[count] == letter
            if !isSame {
                forget(after: count)
                append(letter)
                if isDead, let next = successor() { return .deadEnd(next: next) }
            }
            count += 1
        }
        forget(after: count)
        let slips = table[table.count - 1]
        return slips <= limit ? .within(Int(slips)) : .tooFar
    }

    /// Drops the letters after the first `count`, and their rows.
    private mutating func forget(after count: Int) {
        guard count < letters.count else { return }
        letters.removeLast(letters.count - count)
        least.removeLast(least.count - count - 1)
        table.removeLast(table.count - (count + 1) * width)
    }

    /// Two rows, since a swap reaches back over two letters.
    private var isDead: Bool {
        least[least.count - 1] > limit && least[least.count - 2] > limit
    }

    /// Adds the row of the next letter.
    private mutating func append(_ letter: Unicode.Scalar) {
        let above = letters.count * width
        let previous = letters.last
        letters.append(letter)
        var left = Self.more(table[above])
        var smallest = left
        table.append(left)
        for column in sought.indices {
            let substitution =
                sought[column] == letter ? table[above + column] : Self.more(table[above + column])
            var slips = min(substitution, Self.more(table[above + column + 1]), Self.more(left))
            if column > 0, previous == sought[column], sought[column - 1] == letter {
                slips = min(slips, Self.more(table[above - width + column - 1]))
            }
            table.append(slips)
            smallest = min(smallest, slips)
            left = slips
        }
        least.append(smallest)
    }

    private static func more(_ slips: UInt8) -> UInt8 { slips == 255 ? 255 : slips + 1 }

    /// The first word after all that begin with the letters so far; nil when there is none.
    private func successor() -> String? {
        guard let last = letters.last else { return nil }
        let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
        guard let scalar = Unicode.Scalar(next) else { return nil }
        var beginning = String.UnicodeScalarView()
        for letter in letters.dropLast() { beginning.append(letter) }
        beginning.append(scalar)
        return String(beginning)
    }
}
