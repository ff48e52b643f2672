import EvidenceModel

/// Where positions go when ranges of a text are replaced.
struct TextEdits {
    /// A range and what is written instead.
    struct Edit {
        var range: CodePointRange
        var replacement: String
    }

    private let edits: [(range: CodePointRange, length: Int)]

    /// `edits` are in order and do not overlap.
    init(_ edits: [Edit]) {
        self.edits = edits.map { ($0.range, $0.replacement.codePointCount) }
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
        var shift = 0
        for edit in edits {
            if position >= edit.range.upperBound {
                shift += edit.length - edit.range.count
            } else if position > edit.range.lowerBound {
                return edit.range.lowerBound + shift + (towardsEnd ? edit.length : 0)
            } else {
                break
            }
        }
        return position + shift
    }
}
