import TextAnalysis

/// How much a mask tells: how many words of the lexicon it can stand for.
public enum MaskStrength: Hashable, Sendable {
    /// Every word: the mask is the same for all of them.
    case all
    /// So many words, counted up to 9,999.
    case words(Int)
    /// The word itself is still there.
    case none
}

extension MaskStyle {
    /// How many words a mask of this style can stand for.
    public func strength(of mask: String) -> MaskStrength {
        if keepsWords { return .none }
        guard !isConstant, self != .court else { return .all }
        let letters = ScalarFolding.letters(of: mask)
        guard let initial = letters.first else { return .all }
        let hidden = self == .ap ? exactly(mask.count { $0 == "-" }) : 1...MaskPattern.longestGap
        let pattern = MaskPattern(elements: [.letter(initial), .hidden(hidden)])
        let solver = MaskSolver(BuiltInLexicon.automaton) { entry in
            if case .redact = entry.kind { true } else { false }
        }
        return .words(solver.solution(of: pattern)?.candidateCount ?? 0)
    }

    private func exactly(_ count: Int) -> ClosedRange<Int> { max(1, count)...max(1, count) }
}
