import EvidenceModel
import TextAnalysis

extension ProfanityScanner {
    /// Why `finding`, whose text is `found`, was found, with up to ten words that a masked word can
    /// stand for.
    public func explanation(of finding: TextFinding, matching found: String) -> FindingExplanation {
        let candidates = finding.candidateCount == nil ? [] : Self.candidates(for: found)
        return FindingExplanation(
            rule: finding.rule, normalized: Self.spelled(ScalarFolding.letters(of: found)),
            candidates: candidates)
    }

    private static func candidates(for mask: String) -> [String] {
        var scan = TextScan(mask, automaton: BuiltInLexicon.automaton)
        return scan.examples(of: 0..<mask.codePointCount, limit: 10).map(spelled)
    }

    /// Letter codes as text.
    private static func spelled(_ letters: [LetterCode]) -> String {
        String(
            String.UnicodeScalarView(
                letters.compactMap { letter in
                    guard let plane = LetterPlane(of: letter) else { return nil }
                    if plane == .hangul { return HangulSyllable.jamo(of: letter) }
                    let index = Int(letter - plane.base)
                    return plane.letters.indices.contains(index) ? plane.letters[index] : nil
                }))
    }
}
