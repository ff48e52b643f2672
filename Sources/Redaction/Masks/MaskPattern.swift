import TextAnalysis

/// A word of which only some letters are shown.
struct MaskPattern: Hashable {
    enum Element: Hashable {
        case letter(LetterCode)
        /// Letters that are hidden; how many lies in the range.
        case hidden(ClosedRange<Int>)
    }

    var elements: [Element]

    /// The number of letters that are shown.
    var shownCount: Int {
        elements.count { if case .letter = $0 { true } else { false } }
    }

    /// The plane of the first letter shown; nil when none is.
    var plane: LetterPlane? {
        for case .letter(let letter) in elements { return LetterPlane(of: letter) }
        return nil
    }

    /// Whether all letters shown are of one alphabet.
    var isOfOnePlane: Bool {
        let planes = elements.compactMap { element in
            if case .letter(let letter) = element { LetterPlane(of: letter) } else { nil }
        }
        return Set(planes).count <= 1
    }

    /// Whether the first letter is hidden.
    var beginsHidden: Bool {
        if case .hidden = elements.first { true } else { false }
    }

    /// The pattern when signs do not tell how many letters they hide.
    var loosened: MaskPattern {
        MaskPattern(
            elements: elements.map { element in
                guard case .hidden(let range) = element, range.upperBound > 1 else {
                    return element
                }
                return .hidden(1...max(range.upperBound, MaskPattern.longestGap))
            })
    }

    /// The most letters that a mask of unknown length is taken to hide.
    static let longestGap = 8
}
