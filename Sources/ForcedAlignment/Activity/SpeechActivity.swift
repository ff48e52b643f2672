import EvidenceModel

/// Where a clip holds speech, by its energy.
struct SpeechActivity: Hashable, Sendable {
    /// Stretches of speech in frames, in order, apart.
    let stretches: [Range<Int>]

    /// Frames of speech.
    var frameCount: Int { stretches.reduce(0) { $0 + $1.count } }

    /// Nats between quiet and loud below which nothing is taken for speech.
    private static let leastRange: Float = 0.45

    init(_ energy: SpeechEnergy) {
        guard energy.range >= Self.leastRange else {
            stretches = []
            return
        }
        var joined: [Range<Int>] = []
        for run in Self.runs(above: 0.4, in: energy.level) {
            if let last = joined.last, run.lowerBound - last.upperBound < 30 {
                joined[joined.count - 1] = last.lowerBound..<run.upperBound
            } else {
                joined.append(run)
            }
        }
        stretches = joined.filter { $0.count >= 10 }
    }

    private static func runs(above threshold: Float, in levels: [Float]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (frame, level) in levels.enumerated() {
            if level > threshold {
                start = start ?? frame
            } else if let first = start {
                runs.append(first..<frame)
                start = nil
            }
        }
        if let start { runs.append(start..<levels.count) }
        return runs
    }
}
