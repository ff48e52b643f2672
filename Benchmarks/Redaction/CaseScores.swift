import EvidenceModel
import Foundation
import Redaction
import RedactionScore

/// The figures on the marked sentences of the tests.
enum CaseScores {
    static func run(folder: String, listing: Bool) {
        print("language  sentences  exact F1  overlap F1  masked found  uncovered  false alarms")
        for language in ["en", "ru", "uk", "ko"] {
            let path = "\(folder)/\(language).txt"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                print("\(language): no file \(path)")
                continue
            }
            report(language, MarkedSentence.sentences(in: text), listing: listing)
        }
    }

    private static func report(_ language: String, _ sentences: [MarkedSentence], listing: Bool) {
        let scanner = ProfanityScanner()
        var all = SpanScore()
        var masked = SpanScore()
        for sentence in sentences {
            let ranges = scanner.findings(in: sentence.text).map(\.range)
            all.add(sentence, found: ranges)
            if sentence.kind == "masked" { masked.add(sentence, found: ranges) }
            if listing, ranges != sentence.spans { print(described(sentence, ranges)) }
        }
        let maskedShare = Double(masked.hit) / Double(max(1, masked.expected))
        let figures = [
            all.exactF1, all.overlapF1, maskedShare, all.uncoveredShare, all.alarmShare,
        ]
        print(([language, "\(sentences.count)"] + figures.map(percent)).joined(separator: "  "))
    }

    private static func described(_ sentence: MarkedSentence, _ ranges: [CodePointRange]) -> String
    {
        let words = { (ranges: [CodePointRange]) in
            ranges.map { String(sentence.text.slice(codePoints: $0)) }.joined(separator: " | ")
        }
        return "  \(sentence.kind): \(sentence.text): \(words(sentence.spans)) <> \(words(ranges))"
    }

    private static func percent(_ share: Double) -> String { "\(tenths(share * 100)) %" }
}
