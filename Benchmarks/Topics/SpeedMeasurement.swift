import EvidenceModel
import Foundation
import Tagging

/// Times the tagging of made-up calls of 100 segments of 4 to 14 words.
///
/// Every other segment holds a test sentence of a rule, so that there is more to find than in real
/// calls; the other words are made up: 100,000 stems, as frequent as Zipf's law has it, and endings.
struct SpeedMeasurement {
    let segmentCount: Int

    func run() throws {
        let rules = try TopicRules.shipped
        var calls = MadeUpCalls(rules: rules)
        let tagger = TopicTagger(rules: rules)
        var tagging = 0
        var segments = 0
        var words = 0
        var tags = 0
        while segments < segmentCount {
            let call = calls.next(segmentCount: 100)
            let before = clock()
            let tagged = tagger.tag(call)
            tagging += clock() - before
            segments += call.segments.count
            words += call.wordCount
            tags += tagged.segments.reduce(0) { $0 + $1.topics.count }
        }
        print(
            "\(segments) segments, \(words) words, \(tags) tags: "
                + "\(tagging / (Int(CLOCKS_PER_SEC) / 1000)) ms of processor time")
    }
}

/// Calls of which each is made of the same seed, whatever the machine.
private struct MadeUpCalls {
    private let sentences: [String: [String]]
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(rules: TopicRules) {
        var sentences: [String: [String]] = [:]
        for rule in rules.rules {
            for test in rule.tests {
                sentences[rule.languages[0], default: []].append(test.sentence)
            }
        }
        self.sentences = sentences
    }

    mutating func next(segmentCount: Int) -> Transcript {
        let language: LanguageTag = random(3) == 0 ? .ukrainian : .russian
        let known = sentences[language.language] ?? []
        let segments = (0..<segmentCount).map { index in
            var words = (0..<(4 + random(7))).map { _ in madeUpWord() }
            if index.isMultiple(of: 2), !known.isEmpty { words.append(known[random(known.count)]) }
            return Segment(text: words.joined(separator: " "))
        }
        return Transcript(segments: segments, language: language)
    }

    private mutating func madeUpWord() -> String {
        let syllables = [
            "ба", "во", "гри", "ды", "зе", "ка", "лю", "мо", "не", "по", "ра", "су", "ты", "фе",
            "хо", "ча", "шу", "яр",
        ]
        let endings = ["", "л", "ли", "ть", "ого", "ами", "у", "ы", "ой"]
        var stem = rank()
        var word = ""
        repeat {
            word += syllables[stem % syllables.count]
            stem /= syllables.count
        } while stem > 0
        return word + endings[random(endings.count)]
    }

    /// A number from 1 to 100,000 that is the rarer the greater, as words are (Zipf's law).
    private mutating func rank() -> Int {
        Int(exp(Double(random(1 << 20)) / Double(1 << 20) * log(100_000)))
    }

    /// A number below `bound`, of SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
    private mutating func random(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
