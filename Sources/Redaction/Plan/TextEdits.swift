import EvidenceModel

/// Where positions go when ranges of a text are replaced.
struct TextEdits {
    /// A range and what is written instead.
    struct Edit {
        var range: CodePointRange
        var replacement: String
    }

    /// For each edit its range, the length written instead, and how far it moves what follows.
    private let edits: [(range: CodePointRange, length: Int, shift: Int)]

    /// `edits` are in order and do not overlap.
    init(_ edits: [Edit]) {
        self.edits = edits.reduce(into: []) { known, edit in
            let length = edit.replacement.codePointCount
            let before = known.last?.shift ?? 0
            known.append((edit.range, length, before + length - edit.range.count))
        }
    }

    /// The text with every range replaced.
    static func apply(_ edits: [Edit], to text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for edit in edits {
            result.append(contentsOf: scalars[position..<edit.range.lowerBound])
            result.append(contentsOf: edit.replacement.unicodeScalars)
            position = edit.range.upperBound
        }
        result.append(contentsOf: scalars[position...])
        return String(result)
    }

    /// The range in the new text; one that touches a replaced range covers the whole replacement.
    func moved(_ range: CodePointRange) -> CodePointRange {
        let start = moved(range.lowerBound, towardsEnd: false)
        return start..<max(start, moved(range.upperBound, towardsEnd: true))
    }

    private func moved(_ position: Int, towardsEnd: Bool) -> Int {
        let next = firstEdit(endingAfter: position)
        let shift = next == 0 ? 0 : edits[next - 1].shift
        guard next < edits.count, position > edits[next].range.lowerBound else {
            return position + shift
        }
        return edits[next].range.lowerBound + shift + (towardsEnd ? edits[next].length : 0)
    }

    /// The number of the first edit that ends after `position`.
    private func firstEdit(endingAfter position: Int) -> Int {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].range.upperBound <= position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
