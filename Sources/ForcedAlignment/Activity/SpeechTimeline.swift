import EvidenceModel

/// The speech of a clip laid end to end: positions in it, and where they lie in the clip.
struct SpeechTimeline {
    private let stretches: [Range<Int>]
    /// Frames of speech.
    let length: Double

    init(_ activity: SpeechActivity) {
        stretches = activity.stretches
        length = Double(activity.frameCount)
    }

    /// The frame of the clip at a position; at a pause, the end of the stretch before it, or with
    /// `after` the start of the one behind it.
    func frame(at position: Double, after: Bool) -> Double {
        var left = max(0, position)
        for stretch in stretches {
            let size = Double(stretch.count)
            if left < size || (left == size && !after) {
                return Double(stretch.lowerBound) + left
            }
            left -= size
        }
        return Double(stretches.last?.upperBound ?? 0)
    }

    /// Where words would lie if each sound took equally long: the frames of each, in order.
    func evenSpans(of chain: StateChain) -> [Range<Int>] {
        let total = Double(max(1, chain.fewestFrames))
        var passed = 0.0
        return chain.words.map { word in
            let start = frame(at: length * passed / total, after: true)
            passed += Double(word.count)
            let end = frame(at: length * passed / total, after: false)
            return Int(start)..<max(Int(start), Int(end))
        }
    }

    /// The positions of the pauses.
    var pauses: [Double] {
        var total = 0.0
        return stretches.dropLast().map { stretch in
            total += Double(stretch.count)
            return total
        }
    }
}
