import InferenceRuntime

/// Plays a clip to a CTC model in overlapping windows while it is decoded; of each window the middle is
/// kept, where the model has heard what comes before and after.
struct NeuralListener: Sendable {
    let model: NeuralModel
    private(set) var scores: TokenScores
    /// What went wrong first.
    private(set) var failure: InferenceError?

    /// Samples that are kept of a window, and that it reaches beyond them on either side.
    private let step: Int
    private let context: Int
    private var buffer: [Float] = []
    /// The place in the clip of the buffer's first sample, and of the first that is not scored.
    private var bufferStart = 0
    private var next = 0

    private static let longestWindow = 320_000
    private static let shortestInput = 16_000

    init(_ model: NeuralModel) {
        self.model = model
        scores = TokenScores(width: model.vocabulary.tokens.count)
        let window = model.network.length ?? Self.longestWindow
        // A whole number of frames each, so that the frames of all windows fall into one grid.
        context = window / 10 / model.hop * model.hop
        step = max(1, (window - 2 * context) / model.hop) * model.hop
    }

    /// Takes the next samples of the clip.
    mutating func listen(to samples: Span<Float>) {
        for index in samples.indices { buffer.append(samples[index]) }
        while failure == nil, bufferStart + buffer.count >= next + step + context {
            score(next..<next + step)
        }
    }

    /// The scores of the whole clip. Throws when the model failed.
    func finished() throws(InferenceError) -> TokenScores {
        var last = self
        let end = bufferStart + buffer.count
        while last.failure == nil, last.next < end {
            last.score(last.next..<min(end, last.next + step))
        }
        if let failure = last.failure { throw failure }
        return last.scores
    }

    /// Scores the samples of `part`, with what is there around them.
    private mutating func score(_ part: Range<Int>) {
        let end = bufferStart + buffer.count
        let start = max(bufferStart, part.lowerBound - context)
        var window = Array(
            buffer[start - bufferStart..<min(end, part.upperBound + context) - bufferStart])
        if model.isNormalising { Self.normalise(&window) }
        let wanted = model.network.length ?? max(window.count, Self.shortestInput)
        window += [Float](repeating: 0, count: max(0, wanted - window.count))
        do throws(InferenceError) {
            try append(try model.network.output(of: window), of: part, from: start)
        } catch {
            failure = error
        }
        next = part.upperBound
        let keep = max(bufferStart, next - context)
        buffer.removeFirst(keep - bufferStart)
        bufferStart = keep
    }

    /// Gives samples mean 0 and deviation 1, as wav2vec2's feature extractor does.
    private static func normalise(_ samples: inout [Float]) {
        let count = Double(max(1, samples.count))
        let mean = samples.reduce(0) { $0 + Double($1) } / count
        let variance = samples.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
        let scale = 1 / (variance + 1e-7).squareRoot()
        for index in samples.indices {
            samples[index] = Float((Double(samples[index]) - mean) * scale)
        }
    }

    private mutating func append(
        _ output: InferenceOutput, of part: Range<Int>, from start: Int
    ) throws(InferenceError) {
        let width = scores.width
        guard output.sizes.count == 3, output.sizes[2] == width else {
            throw .outputWrong(
                path: model.network.path, found: "\(output.sizes)", wanted: "[1, frames, \(width)]")
        }
        let first = (part.lowerBound - start) / model.hop
        let last = min(output.sizes[1], first + (part.count + model.hop - 1) / model.hop)
        for frame in min(first, last)..<last {
            guard scores.append(output.values[frame * width..<(frame + 1) * width]) else {
                throw .runFailed(
                    path: model.network.path, reason: "its output holds what is no number")
            }
        }
    }
}
