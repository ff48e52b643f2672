/// Where a path through a chain puts each word, and how sure that is.
struct WordPlacement: Hashable {
    /// Frames of the clip.
    var frames: Range<Int>
    /// 0 to 1.
    var confidence: Double

    /// Reads the words of a path whose first frame is `firstFrame` of the clip.
    static func placements(
        of path: [Int32], in chain: StateChain, firstFrame: Int, emissions: Emissions,
        range: Float
    ) -> [WordPlacement] {
        Corridor.spans(of: path, in: chain).map { span in
            var fit = WordFit()
            for frame in span {
                let column = Int(chain.columns[Int(path[frame])])
                fit.add(
                    emissions[firstFrame + frame, column],
                    best: emissions[firstFrame + frame, emissions.anySpeechColumn])
            }
            return WordPlacement(
                frames: firstFrame + span.lowerBound..<firstFrame + span.upperBound,
                confidence: fit.confidence(range: range))
        }
    }
}
