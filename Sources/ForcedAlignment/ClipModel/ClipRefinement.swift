import SignalProcessing

/// Passes of training on a clip and aligning it again, each from the passage before.
struct ClipRefinement {
    /// How a clip is refined.
    struct Settings {
        var passes: Int
        /// Frames a word may move from where the pass before put it.
        var margin: Int
        /// What the general model's scores count.
        var generalShare: Float

        static let clean = Settings(passes: 2, margin: 20, generalShare: 0.8)
        static let noisy = Settings(passes: 8, margin: 100, generalShare: 0.4)
    }

    let chain: StateChain
    let features: RegressionFeatures
    let general: GeneralScores
    let layout: ClipModel.Layout
    let settings: Settings
    /// Is told the share of the passes that is done, 0 to 1.
    var progress: (Double) -> Void = { _ in }

    func refined(_ path: [Int32]) -> Passage {
        var path = path
        var borders: [Range<Double>]?
        for turn in 1...settings.passes {
            let scores = scores(trainedOn: path)
            let corridor = Corridor(around: path, in: chain, margin: settings.margin)
            let next = Trellis(chain: chain).path(through: scores, inside: corridor) { share in
                progress((Double(turn - 1) + share) / Double(settings.passes))
            }
            guard let next else { break }
            path = next
            progress(Double(turn) / Double(settings.passes))
            if turn == settings.passes {
                borders = SoftBorders(chain: chain).borders(around: path, through: scores)
            }
        }
        return Passage(path: path, borders: borders ?? Passage(path, in: chain).borders)
    }

    /// The scores of a model trained on `path`, but for speech of no segment and the frames `strange`;
    /// `generalShare` is what the general model's count beside, if not as the settings say.
    func scores(
        trainedOn path: [Int32], without strange: [Range<Int>] = [], generalShare: Float? = nil
    ) -> ClipScores {
        var columns = path.map { state in
            let column = chain.columns[Int(state)]
            return Int(column) < layout.stateCount ? column : -1
        }
        for frame in (general.unmatched + strange).joined() { columns[frame] = -1 }
        return ClipScores(
            model: ClipModel(columns: columns, features: features, layout: layout),
            features: features, general: general,
            generalShare: generalShare ?? settings.generalShare)
    }
}
