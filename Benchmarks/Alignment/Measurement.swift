import EvidenceModel
import ForcedAlignment
import Foundation

/// How a corpus came out.
struct Measurement {
    private var starts = Deviations()
    private var ends = Deviations()
    private var failures = 0
    private var adaptedCount = 0
    private var foreignCount = 0
    private var foundCount = 0
    private var falseCount = 0
    private var unmatchedSeconds = 0.0
    private var seconds = 0.0
    private var spent = Duration.zero
    private(set) var confidences: [(confidence: Double, isGood: Bool)] = []
    private let clipCount: Int

    /// Aligns the clips of `corpus`, those of `teachers` being learned from.
    init(
        of corpus: Corpus, _ model: ForcedAlignment.AlignmentOptions.NeuralModel? = nil,
        teachers: [Corpus] = []
    ) throws {
        let aligner = try ForcedAligner(
            ForcedAlignment.AlignmentOptions(mode: corpus.mode, neuralModel: model))
        clipCount = corpus.clips.count
        let lessons = try teachers.flatMap { try Self.lessons(of: $0, aligner) }
        for clip in corpus.clips {
            let samples = try corpus.condition.applied(to: clip.samples)
            seconds += Double(samples.count) / 16_000
            let begin = clock()
            let result = Result {
                var listener = aligner.listener()
                listener.listen(to: samples.span)
                return try aligner.align(
                    clip.transcript(corpus.times), heard: listener, learningFrom: lessons)
            }
            spent += .microseconds(clock() - begin)
            guard case .success(let aligned) = result else {
                if case .failure(let error) = result { print("\(corpus.name): \(error)") }
                failures += 1
                continue
            }
            add(aligned, clip)
            if let clips = aligned.record.adaptation?.clips, !clips.isEmpty { adaptedCount += 1 }
        }
    }

    private static func lessons(of corpus: Corpus, _ aligner: ForcedAligner) throws -> [Lesson] {
        try corpus.clips.compactMap { clip in
            let samples = try corpus.condition.applied(to: clip.samples)
            var listener = aligner.listener()
            listener.listen(to: samples.span)
            return try aligner.lesson(
                of: clip.transcript(.none), heard: listener, sha256: corpus.name)
        }
    }

    private mutating func add(_ aligned: AlignedTranscript, _ clip: Clip) {
        let transcript = aligned.transcript
        foreignCount += clip.foreign.count
        foundCount += clip.foreign.intersection(aligned.unmatchedSegments).count
        falseCount += Set(aligned.unmatchedSegments).subtracting(clip.foreign).count
        unmatchedSeconds += aligned.unmatchedAudio.reduce(0.0) {
            $0 + Double($1.length.wholeMicroseconds) / 1e6
        }
        for (index, segment) in transcript.segments.enumerated() where !clip.foreign.contains(index)
        {
            let golds = clip.segments[index]
            for (word, gold) in zip(segment.words, golds) {
                guard let timing = word.timing else {
                    failures += 1
                    continue
                }
                let start = timing.span.lowerBound.seconds
                starts.add(start, gold: gold.start)
                ends.add(timing.span.upperBound.seconds, gold: gold.end)
                if let confidence = timing.confidence {
                    confidences.append((confidence, abs(start - gold.start) <= 0.1))
                }
            }
        }
    }

    func report(_ name: String) -> String {
        let speed = Int(seconds / (Double(spent.wholeMicroseconds) / 1e6))
        return """
            \(name): \(clipCount) clips, \(Int(seconds)) s, \(failures) failures, \(speed) × real time
              starts \(starts.row)
              ends   \(ends.row)
              learned from other clips: \(adaptedCount) clips
              foreign segments \(foundCount) of \(foreignCount), false \(falseCount), unmatched \(Int(unmatchedSeconds)) s
            """
    }
}
