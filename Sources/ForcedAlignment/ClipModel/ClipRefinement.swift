import SignalProcessing

/// Passes of training on a clip and aligning it again, each from the passage before.
struct ClipRefinement: Sendable {
    /// How a clip is refined.
    struct Settings: Sendable {
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
    /// What other clips teach; nil where there are none.
    var learned: ClipStatistics?

    /// The passage that training and aligning lead to from `path`; `progress` is told the share of the
    /// passes that is done, 0 to 1.
    func refined(_ path: [Int32], progress: (Double) -> Void = { _ in }) -> Passage {
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
        var columns = columns(of: path)
        for frame in strange.joined() { columns[frame] = -1 }
        var statistics = learned ?? ClipStatistics(width: features.width, layout: layout)
        statistics.add(columns, of: features, layout: layout)
        return scores(by: statistics, generalShare: generalShare)
    }

    /// The scores of a model of what was heard elsewhere.
    func scores(by statistics: ClipStatistics, generalShare: Float? = nil) -> ClipScores {
        ClipScores(
            model: ClipModel(statistics, width: features.width, layout: layout),
            features: features, general: general,
            generalShare: generalShare ?? settings.generalShare)
    }

    /// The columns that a passage takes, -1 where speech belongs to no segment.
    func columns(of path: [Int32]) -> [Int32] {
        var columns = path.map { state in
            let column = chain.columns[Int(state)]
            return Int(column) < layout.stateCount ? column : -1
        }
        for frame in general.unmatched.joined() { columns[frame] = -1 }
        return columns
    }
}
