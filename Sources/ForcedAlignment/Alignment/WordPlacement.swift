import EvidenceModel
import SignalProcessing

/// Where a path through a chain puts each word, and how sure that is.
struct WordPlacement: Hashable {
    /// Frames of the clip.
    var frames: Range<Int>
    /// 0 to 1.
    var confidence: Double

    /// Reads the words of a path whose first frame is `firstFrame` of the clip.
    static func placements(
        of path: [Int32], in chain: StateChain, firstFrame: Int, emissions: Emissions
    ) -> [WordPlacement] {
        var placements: [WordPlacement] = []
        var frame = 0
        for word in chain.words {
            while frame < path.count, Int(path[frame]) < word.lowerBound { frame += 1 }
            let start = frame
            var fit = WordFit()
            while frame < path.count, Int(path[frame]) < word.upperBound {
                let row = firstFrame + frame
                fit.add(
                    emissions.scores[row, Int(chain.columns[Int(path[frame])])],
                    best: emissions.scores[row, Int(emissions.anySpeechColumn)])
                frame += 1
            }
            placements.append(
                WordPlacement(
                    frames: firstFrame + start..<firstFrame + frame,
                    confidence: fit.confidence))
        }
        return placements
    }
}
