import SignalProcessing

/// A clip whose words were found, from which another clip of the same voices and channel can learn.
public struct Lesson: Sendable {
    /// SHA-256 of the clip, 64 hexadecimal digits.
    let clip: String
    let isNoisy: Bool
    private let refinement: ClipRefinement
    /// Where the words are: a state for each frame.
    private var path: [Int32]

    /// Nil when half of the words or more are not in the sound.
    init?(_ alignment: AcousticAlignment, clip: String) {
        guard let fitting = alignment.fitting() else { return nil }
        let general = alignment.scores(0..<alignment.emissions.count, unmatched: fitting.gaps)
        let fits = alignment.fits(
            of: fitting.words, fitting.passage.path, in: fitting.chain, by: general)
        let heard = zip(fitting.words, fits).filter { ($1?.meanDifference ?? 0) > Misfit.strange }
            .reduce(0) { $0 + $1.0.count }
        guard heard * 2 > alignment.spoken.segments.joined().count else { return nil }
        refinement = alignment.refinement(of: fitting.chain, general)
        path = fitting.passage.path
        isNoisy = alignment.clip.energy.isNoisy
        self.clip = clip
    }

    /// What the clip teaches.
    var statistics: ClipStatistics {
        var result = ClipStatistics(width: refinement.features.width, layout: refinement.layout)
        result.add(
            refinement.columns(of: path), of: refinement.features, layout: refinement.layout)
        return result
    }

    /// Seeks the words anew near where they are, by a model of several clips.
    mutating func realign(by statistics: ClipStatistics) {
        let corridor = Corridor(
            around: path, in: refinement.chain, margin: refinement.settings.margin)
        let scores = refinement.scores(by: statistics)
        path = Trellis(chain: refinement.chain).path(through: scores, inside: corridor) ?? path
    }
}
