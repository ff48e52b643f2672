import SignalProcessing

/// How well each frame of a clip fits each state of the general model: natural logarithms, 0 for
/// the frame's best, in steps of a fifth, a byte each, so that hours fit into memory.
struct Emissions: Sendable {
    private let bytes: [UInt8]
    /// Frames.
    let count: Int
    /// The model's states, and one column for "any sound of speech".
    let width: Int
    /// The first of the three columns of silence.
    let silenceColumn: Int
    /// The column for any sound of speech: a little less than the best phone.
    var anySpeechColumn: Int { width - 1 }

    /// How much worse than the best phone "any sound of speech" is, in nats a frame, so that words
    /// that are known win over words that are not.
    static let anySpeechPenalty: Float = 1.5

    private static let step: Float = 0.2
    private static let blockFrames = 128

    /// Scores the frames of a clip by the phones whose columns are in `columns`, and by silence;
    /// the frames `lost`, in which sound was lost, fit all alike.
    init(
        model: AcousticModel, columns: Set<Int32>, features: SphinxFeatures,
        lost: [Range<Int>], progress: (Double) -> Void
    ) {
        // A word whose sounds are unknown may be any.
        let takesAll = columns.isEmpty || columns.contains(Int32(model.stateCount))
        let active = model.phones.indices.map { phone in
            phone == model.silence || takesAll || columns.contains(Int32(3 * phone))
        }
        let states = model.stateCount
        let speech = (0..<states).filter { !model.fillers.contains($0 / 3) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(features.count * (states + 1))
        var vector = [Float](repeating: 0, count: 3 * features.cepstra.width)
        for first in stride(from: 0, to: features.count, by: Self.blockFrames) {
            let frames = first..<min(features.count, first + Self.blockFrames)
            var vectors = FrameMatrix(width: vector.count)
            vectors.reserve(frames.count)
            for frame in frames {
                features.write(frame, into: &vector)
                vectors.append(vector)
            }
            let scores = model.mixtures.scores(of: vectors, active: active)
            for row in 0..<frames.count {
                var best = -Float.greatestFiniteMagnitude
                for state in 0..<states { bytes.append(Self.byte(scores[row, state])) }
                for state in speech { best = max(best, scores[row, state]) }
                bytes.append(Self.byte(best - Self.anySpeechPenalty))
            }
            progress(Double(frames.upperBound) / Double(features.count))
        }
        for frame in lost.joined() {
            for column in 0...states { bytes[frame * (states + 1) + column] = 0 }
        }
        self.bytes = bytes
        count = features.count
        width = states + 1
        silenceColumn = 3 * model.silence
    }

    /// The score of a state in a frame.
    subscript(frame: Int, column: Int) -> Float {
        Self.values[Int(bytes[frame * width + column])]
    }

    /// Writes the scores of a frame into `row`.
    func write(_ frame: Int, into row: inout [Float]) {
        precondition(row.count >= width && frame < count)
        let bytes = bytes.span
        let values = Self.values.span
        for column in 0..<width { row[column] = values[Int(bytes[frame * width + column])] }
    }

    private static func byte(_ score: Float) -> UInt8 {
        UInt8(max(0, min(255, (-score / step).rounded())))
    }

    private static let values: [Float] = (0..<256).map { -step * Float($0) }
}
