import SignalProcessing

/// How well each frame of a clip fits each state, natural logarithms, 0 for the frame's best.
struct Emissions: Sendable {
    /// A row a frame: the model's states, then one column for "any sound of speech".
    private(set) var scores: FrameMatrix
    /// The first of the three columns of silence.
    let silenceColumn: Int32
    /// The column for any sound of speech.
    let anySpeechColumn: Int32

    /// Frames.
    var count: Int { scores.count }

    /// How much worse than the best phone "any sound of speech" is, in nats a frame, so that words
    /// that are known win over words that are not.
    private static let anySpeechPenalty: Float = 1.5

    /// Scores the frames of a clip.
    init(model: AcousticModel, features: SphinxFeatures, progress: (Double) -> Void) {
        let states = model.stateCount
        silenceColumn = Int32(3 * model.silence)
        anySpeechColumn = Int32(states)
        let speech = (0..<states).filter { !model.fillers.contains($0 / 3) }
        var all = FrameMatrix(width: states + 1)
        all.reserve(features.count)
        var vectors = FrameMatrix(width: 39)
        var vector = [Float](repeating: 0, count: 39)
        var row = [Float](repeating: 0, count: states + 1)
        for first in stride(from: 0, to: features.count, by: Self.blockFrames) {
            let frames = first..<min(features.count, first + Self.blockFrames)
            vectors = FrameMatrix(width: 39)
            for frame in frames {
                features.write(frame, into: &vector)
                vectors.append(vector)
            }
            let scores = model.mixtures.scores(of: vectors)
            for frame in 0..<frames.count {
                var best = -Float.greatestFiniteMagnitude
                for state in 0..<states { row[state] = scores[frame, state] }
                for state in speech { best = max(best, row[state]) }
                row[states] = best - Self.anySpeechPenalty
                all.append(row)
            }
            progress(Double(frames.upperBound) / Double(features.count))
        }
        scores = all
    }

    /// The emissions of some frames alone, silence weighted by `silenceWeight` (one a frame of the
    /// clip), and any sound of speech let pass for silence where `isMargin` says so.
    func part(
        _ frames: Range<Int>, silenceWeight: [Float], isMargin: (Int) -> Bool = { _ in false }
    ) -> FrameMatrix {
        var part = FrameMatrix(width: scores.width)
        part.reserve(frames.count)
        for frame in frames {
            part.append(scores.row(frame))
            let row = frame - frames.lowerBound
            for column in Int(silenceColumn)..<Int(silenceColumn) + StateChain.silenceLength {
                part[row, column] += silenceWeight[frame]
                if isMargin(frame) {
                    part[row, column] = max(part[row, column], scores[frame, Int(anySpeechColumn)])
                }
            }
        }
        return part
    }

    private static let blockFrames = 128
}
