import EvidenceModel
import Foundation
import Redaction

/// What the scanner finds among the words of a dictionary: alarms to be judged by hand.
struct DictionaryAlarms {
    private(set) var wordCount = 0
    private(set) var alarms: [String: [String]] = [:]
    private var seen: Set<String> = []
    private let scanner = ProfanityScanner()

    private var waiting = ""
    private var waitingCount = 0

    /// Tests a word. Words are scanned many at a time, a full stop between two.
    mutating func test(_ word: String) {
        guard seen.insert(word).inserted else { return }
        wordCount += 1
        waiting += word
        waiting += " . "
        waitingCount += 1
        if waitingCount == 1_000 { flush() }
    }

    /// Scans the words that wait.
    mutating func flush() {
        let text = waiting
        for finding in scanner.findings(in: text) {
            alarms[finding.rule, default: []].append(String(text.slice(codePoints: finding.range)))
        }
        waiting = ""
        waitingCount = 0
    }

    mutating func report(_ name: String, listing: Bool) {
        flush()
        let count = alarms.values.reduce(0) { $0 + $1.count }
        let rate = Double(count) * 100_000 / Double(max(1, wordCount))
        print("\(name): \(wordCount) words, \(count) found, \(tenths(rate)) per 100,000")
        guard listing else { return }
        for (rule, words) in alarms.sorted(by: { $0.key < $1.key }) {
            print("  \(rule): \(words.sorted().joined(separator: " "))")
        }
    }
}

/// A number with one decimal.
func tenths(_ number: Double) -> String {
    let scaled = Int((number * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
}
