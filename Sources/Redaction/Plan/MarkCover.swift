import EvidenceModel
import TextAnalysis

/// How far marks reach in a text: never over a part of a word only.
struct MarkCover {
    private let scalars: [UInt32]
    private let kinds: [ScalarKind]
    /// For each position the number of its stretch between white space; and those stretches' words.
    private let tokens: [Int]
    private let cores: [CodePointRange]

    init(_ text: String) {
        scalars = text.unicodeScalars.map(\.value)
        kinds = scalars.map(ScalarFolding.kind)
        (tokens, cores) = Self.tokens(of: kinds)
    }

    private static func tokens(of kinds: [ScalarKind]) -> ([Int], [CodePointRange]) {
        var tokens: [Int] = []
        var cores: [CodePointRange] = []
        for (index, kind) in kinds.enumerated() {
            let begins = index == 0 || (kind == .space) != (kinds[index - 1] == .space)
            if begins { cores.append(index..<index) }
            tokens.append(cores.count - 1)
            guard isWordPart(kind), let core = cores.last else { continue }
            cores[cores.count - 1] = (core.isEmpty ? index : core.lowerBound)..<index + 1
        }
        return (tokens, cores)
    }

    /// The marks clamped to the text and widened to whole words, or to sentences, and merged.
    func widened(_ marks: [RedactionMark], toSentences: Bool) -> [RedactionMark] {
        let inside = marks.compactMap { mark -> RedactionMark? in
            var mark = mark
            mark.range = mark.range.clamped(to: 0..<scalars.count)
            guard !mark.range.isEmpty else { return nil }
            let isSentence = toSentences && mark.replacement == nil
            mark.range = isSentence ? sentence(around: mark.range) : words(around: mark.range)
            return mark
        }
        return RedactionPlan.merged(inside)
    }

    /// The range and all of every word that it takes a letter of, without the words' punctuation.
    private func words(around range: CodePointRange) -> CodePointRange {
        var covered = range
        for position in [range.lowerBound, range.upperBound - 1] {
            let core = cores[tokens[position]]
            guard core.overlaps(range) else { continue }
            covered =
                min(covered.lowerBound, core.lowerBound)..<max(covered.upperBound, core.upperBound)
        }
        return covered
    }

    private static func isWordPart(_ kind: ScalarKind) -> Bool {
        kind.isLetterCode
            || [.syllable, .digit, .foreignLetter, .ignored, .star].contains(kind)
    }

    private func sentence(around range: CodePointRange) -> CodePointRange {
        var start = range.lowerBound
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        while start < range.lowerBound, kinds[start] == .space { start += 1 }
        var end = range.upperBound
        while end < kinds.count, !endsSentence(end - 1) || end == range.upperBound {
            guard !endsSentence(end) else { return start..<end + 1 }
            end += 1
        }
        return start..<end
    }

    private func endsSentence(_ index: Int) -> Bool {
        Self.sentenceSigns.contains(scalars[index])
    }

    private static let sentenceSigns = Set(".!?…\n".unicodeScalars.map(\.value))
}
