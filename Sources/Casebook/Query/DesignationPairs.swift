/// `Т 72` in a query also means the one word that `Т-72` and `Т72` are.
enum DesignationPairs {
    /// The most letters of a designation.
    private static let longest = 4

    /// The query, where a few letters and a number follow each other made an alternative of both words
    /// and one.
    static func joined(_ node: QueryNode) -> QueryNode {
        switch node {
        case .and(let operands):
            let operands = joined(operands.map(joined))
            return operands.count == 1 ? operands[0] : .and(operands)
        case .or(let operands): return .or(operands.map(joined))
        case .not(let operand): return .not(joined(operand))
        case .words, .near, .filter: return node
        }
    }

    private static func joined(_ operands: [QueryNode]) -> [QueryNode] {
        var result: [QueryNode] = []
        for operand in operands {
            if let last = result.last, let joined = joined(last, operand) {
                result[result.count - 1] = .or([.and([last, operand]), .words(joined)])
            } else {
                result.append(operand)
            }
        }
        return result
    }

    private static func joined(_ first: QueryNode, _ second: QueryNode) -> QueryWords? {
        guard case .words(var letters) = first, case .words(let number) = second,
            [letters, number].allSatisfy({ $0.match == .stem && !$0.isQuoted }),
            (1...longest).contains(letters.text.unicodeScalars.count),
            letters.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic),
            !number.text.isEmpty, number.text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        letters.text += number.text
        return letters
    }
}
