import SignalProcessing

/// Small Gaussians trained on the very clip: one a state, in the columns of the general model.
///
/// A phone's state is drawn towards its class, the class towards the clip, by how seldom each was
/// heard: so the granularity follows the amount of speech. Silence has one Gaussian.
struct ClipModel: Sendable {
    private let gaussians: GaussianCodebook
    // Columns of speech, and those of them that were never heard.
    private let speech: [Int]
    private let unseen: [Int]
    private let layout: Layout

    /// Where the columns of a model lie.
    struct Layout: Sendable {
        let classes: [Int]
        let silenceColumn: Int
        let isFiller: [Bool]

        var stateCount: Int { 3 * classes.count }

        init(_ model: AcousticModel) {
            classes = PhoneClasses.classes(of: model.phones)
            silenceColumn = 3 * model.silence
            isFiller = model.phones.indices.map(model.fillers.contains)
        }
    }

    private static let unseenScore: Float = -60

    /// Trains on what was heard; `width` numbers a frame.
    init(_ statistics: ClipStatistics, width: Int, layout: Layout) {
        let empty = StateStatistics(dimension: width)
        let states = statistics.states
        let classCount = (layout.classes.max() ?? 0) + 1
        var classes = [StateStatistics](repeating: empty, count: 3 * classCount)
        for (state, statistics) in states.enumerated() {
            classes[3 * layout.classes[state / 3] + state % 3].add(statistics)
        }
        let global = (
            means: [Float](repeating: 0, count: width),
            variances: [Float](repeating: 1, count: width)
        )
        let broad = classes.map { $0.gaussian(towards: global, meanWeight: 1, varianceWeight: 20) }
        var means: [Float] = []
        var variances: [Float] = []
        for state in 0..<layout.stateCount {
            let isSilence = layout.isFiller[state / 3]
            let source = isSilence ? layout.silenceColumn : state
            let prior = isSilence ? global : broad[3 * layout.classes[state / 3] + state % 3]
            let fine = states[source].gaussian(
                towards: prior, meanWeight: isSilence ? 1 : Self.meanWeight,
                varianceWeight: isSilence ? 20 : Self.varianceWeight)
            means += fine.means
            variances += fine.variances
        }
        gaussians = GaussianCodebook(
            dimension: width, means: means, variances: variances, floor: 0.05)
        speech = (0..<layout.stateCount).filter { !layout.isFiller[$0 / 3] }
        let isUnseen = classes.map { $0.count == 0 }
        unseen = (0..<layout.stateCount).filter { state in
            isUnseen[3 * layout.classes[state / 3] + state % 3]
        }
        self.layout = layout
    }

    /// Writes the scores of all states for a frame, and of any sound of speech, into `row`.
    func write(
        _ frame: Int, of features: RegressionFeatures, _ vector: inout [Float],
        into row: inout [Float]
    ) {
        features.write(frame, into: &vector)
        gaussians.write(densitiesOf: vector.span, into: &row)
        for state in unseen { row[state] = Self.unseenScore }
        var best = -Float.greatestFiniteMagnitude
        for state in speech { best = max(best, row[state]) }
        row[layout.stateCount] = best - Emissions.anySpeechPenalty
    }

    /// Frames of its class that a phone's mean, and its variance, are drawn towards.
    private static let meanWeight: Float = 20
    private static let varianceWeight: Float = 40
}
