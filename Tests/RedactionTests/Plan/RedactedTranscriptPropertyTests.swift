import EvidenceModel
import Redaction
import TestSupport
import Testing

struct RedactedTranscriptPropertyTests {
    private static let words = [
        "приём,", "секрет", "(тайна)", "k-battalion", "ба\u{301}за!", "씨발놈아", "«да»", "e\u{301}té",
    ]

    private struct Case {
        var transcript: Transcript
        var plan: RedactionPlan
    }

    private func randomCase(_ generator: inout SeededGenerator) -> Case {
        var marks: [RedactionMark] = []
        let segments = (0..<Int.random(in: 1...3, using: &generator)).map { index in
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
                .joined(separator: Bool.random(using: &generator) ? " " : "  ")
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let start = Int.random(in: 0...20, using: &generator)
                marks.append(
                    RedactionMark(
                        segment: index,
                        range: start..<start + Int.random(in: 0...9, using: &generator),
                        category: .obscene,
                        severity: Severity.allCases.randomElement(using: &generator) ?? .low,
                        rule: "x"))
            }
            return timed(Segment(text: text, speaker: Speaker(name: "Голос \(index)")))
        }
        return Case(
            transcript: Transcript(segments: segments),
            plan: RedactionPlan(marks: marks, style: .custom("‹›")))
    }

    private func timed(_ segment: Segment) -> Segment {
        var segment = segment
        for index in segment.words.indices {
            let start = MediaTime(microseconds: Int64(index) * 100)
            segment.words[index].timing = WordTiming(
                span: start..<MediaTime(microseconds: start.microseconds + 100), source: .imported)
        }
        return segment
    }

    @Test(arguments: 0..<300)
    func `ranges fit the masked text, and what no mark touches is untouched`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let random = randomCase(&generator)
        let redacted = RedactedTranscript(random.transcript, applying: random.plan)

        for (index, masked) in redacted.transcript.segments.enumerated() {
            let original = random.transcript.segments[index]
            let ranges = redacted.redactions.filter { $0.segment == index }.map(\.range)
            #expect(ranges.allSatisfy { masked.text.slice(codePoints: $0) == "‹›" })
            #expect(masked.words.map(\.text) == Word.words(of: masked.text).map(\.text))
            #expect(masked.words.allSatisfy { masked.text.slice(codePoints: $0.range) == $0.text })
            #expect(masked.words.allSatisfy { $0.timing != nil } || original.words.isEmpty)
            #expect(pieces(of: masked.text).allSatisfy(original.text.contains))
            expectMarkedWordsGone(original, marks: random.plan.marks, segment: index, masked)
        }
    }

    private func pieces(of text: String) -> [Substring] {
        text.split(separator: "‹›").filter { !$0.isEmpty }
    }

    /// No letter of a marked word is left: as many words remain as had no mark on them.
    private func expectMarkedWordsGone(
        _ original: Segment, marks: [RedactionMark], segment: Int, _ masked: Segment
    ) {
        let length = original.text.codePointCount
        let ranges = marks.filter { $0.segment == segment }
            .map { $0.range.clamped(to: 0..<length) }.filter { !$0.isEmpty }
        let letters = { (text: String) in text.filter { $0.isLetter } }
        let kept = original.words.filter { word in
            !ranges.contains { $0.overlaps(letterRange(of: word)) }
        }
        #expect(letters(masked.text) == letters(kept.map(\.text).joined()))
    }

    /// Where a word's letters are, its punctuation left out.
    private func letterRange(of word: Word) -> CodePointRange {
        let scalars = Array(word.text.unicodeScalars)
        let isLetter = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
        let first = scalars.firstIndex(where: isLetter) ?? 0
        let last = scalars.lastIndex(where: isLetter) ?? 0
        return word.range.lowerBound + first..<word.range.lowerBound + last + 1
    }
}
