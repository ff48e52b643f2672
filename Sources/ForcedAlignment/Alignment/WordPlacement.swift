/// Where a path through a chain puts each word, and how sure that is.
struct WordPlacement: Hashable {
    /// Frames of the clip.
    var frames: Range<Int>
    /// Where it begins and ends, in frames of the clip and parts of them.
    var borders: Range<Double>
    /// 0 to 1.
    var confidence: Double
    /// Nats a frame, 0 and below for words that fit worse than any sound.
    var fit: Double

    /// How well words fit together, by their frames; nil when there are none.
    static func meanFit(_ placements: ArraySlice<WordPlacement>) -> Double? {
        let heard = placements.filter { !$0.frames.isEmpty }
        let count = heard.reduce(0) { $0 + $1.frames.count }
        guard count > 0 else { return nil }
        return heard.reduce(0) { $0 + $1.fit * Double($1.frames.count) } / Double(count)
    }

    /// Reads the words of a path whose first frame is `firstFrame` of the clip.
    static func placements(
        of passage: Passage, in chain: StateChain, firstFrame: Int, emissions: Emissions,
        range: Float
    ) -> [WordPlacement] {
        let path = passage.path
        let spans = Corridor.spans(of: path, in: chain)
        let fits = spans.map { span in
            var fit = WordFit()
            for frame in span {
                let column = Int(chain.columns[Int(path[frame])])
                fit.add(
                    emissions[firstFrame + frame, column],
                    best: emissions[firstFrame + frame, emissions.anySpeechColumn])
            }
            return fit.meanDifference
        }
        let confidence = WordConfidence(range: Double(range))
        return spans.indices.map { index in
            let around = fits[max(0, index - 2)...min(fits.count - 1, index + 2)]
                .filter(\.isFinite)
            let evidence = WordConfidence.Evidence(
                fit: fits[index],
                fitAround: around.reduce(0, +) / Double(max(1, around.count)),
                phones: chain.words[index].count / 3, frames: spans[index].count)
            return WordPlacement(
                frames: firstFrame + spans[index].lowerBound..<firstFrame + spans[index].upperBound,
                borders: Double(firstFrame) + passage.borders[index].lowerBound..<Double(firstFrame)
                    + passage.borders[index].upperBound,
                confidence: confidence.value(evidence), fit: fits[index])
        }
    }
}
