import EvidenceExport
import EvidenceModel
import ForcedAlignment
import Redaction

/// What would be heard of marked words, each word of a corpus in its turn taken for marked and
/// bleeped by the aligner's own times.
struct BleepCover {
    /// Less than this is not heard as a part of a word, in milliseconds.
    private static let faintest = 10.0

    private struct Word {
        var confidence: Double
        /// What is heard of it, in milliseconds.
        var audible: Double
        /// By how much the padding on both sides must grow until less than `faintest` is heard.
        var missing: Double
        /// How much the bleep takes beside the word, in milliseconds.
        var excess: Double
    }

    private var words: [Word] = []
    private var failures = 0

    init(of corpus: Corpus) throws {
        let aligner = try ForcedAligner(AlignmentOptions(mode: corpus.mode))
        for clip in corpus.clips {
            let samples = try corpus.condition.applied(to: clip.samples)
            let transcript = clip.transcript(corpus.times)
            guard let aligned = try? aligner.align(transcript, samples: samples) else {
                failures += 1
                continue
            }
            try add(aligned.transcript, clip, span: .zero..<MediaTime(sample: samples.count))
        }
    }

    private mutating func add(_ transcript: Transcript, _ clip: Clip, span: TimeSpan) throws {
        for (index, segment) in transcript.segments.enumerated() {
            for (word, gold) in zip(segment.words, clip.segments[index]) {
                let mark = RedactionMark(
                    segment: index, range: word.range, category: .obscene, severity: .high,
                    rule: "benchmark")
                let plan = try BleepPlan(transcript, RedactionPlan(marks: [mark]), clip: span)
                guard let region = plan.regions.first?.span else { continue }
                let bleep = region.lowerBound.seconds...region.upperBound.seconds
                words.append(Self.word(gold, bleep, confidence: word.timing?.confidence ?? 0))
            }
        }
    }

    private static func word(
        _ gold: Gold.Word, _ bleep: ClosedRange<Double>, confidence: Double
    ) -> Word {
        func audible(_ more: Double) -> Double {
            let start = max(gold.start, bleep.lowerBound - more / 1_000)
            let end = min(gold.end, bleep.upperBound + more / 1_000)
            return 1_000 * (gold.end - gold.start - max(0, end - start))
        }
        let steps = stride(from: 0.0, through: 60_000, by: 1)
        let covered = 1_000 * (gold.end - gold.start) - audible(0)
        return Word(
            confidence: confidence, audible: audible(0),
            missing: steps.first { audible($0) < faintest } ?? 60_000,
            excess: 1_000 * (bleep.upperBound - bleep.lowerBound) - covered)
    }

    /// A line for all words and one for each stretch of confidence.
    func report(_ name: String) -> String {
        let borders = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01]
        let bins = zip(borders, borders.dropFirst()).map { low, high in
            "  confidence \(low)–\(min(high, 1)): "
                + Self.row(words.filter { low <= $0.confidence && $0.confidence < high })
        }
        let all = "\(name): \(failures) failures, " + Self.row(words)
        return ([all] + bins).joined(separator: "\n")
    }

    private static func row(_ words: [Word]) -> String {
        guard !words.isEmpty else { return "none" }
        let good = words.count { $0.audible < faintest }
        let missing = words.map(\.missing).sorted()
        func needed(_ share: Double) -> Int {
            Int(missing[min(missing.count - 1, Int(share * Double(missing.count)))])
        }
        let excess = words.reduce(0) { $0 + $1.excess } / Double(words.count)
        let share = (1_000 * Double(good) / Double(words.count)).rounded() / 10
        return "\(words.count) words, \(share) % inaudible; more padding for 97, 99, 99.5 %: "
            + "\(needed(0.97)), \(needed(0.99)), \(needed(0.995)) ms; \(Int(excess)) ms beside the word"
    }
}

extension MediaTime {
    /// The time of a sample of the corpora, which have 16,000 a second.
    init(sample: Int) { self.init(sample: sample, at: .speech) }
}
