import SignalProcessing

/// Small Gaussians trained on the very clip: one a state, in the columns of the general model.
///
/// A phone's state is drawn towards its class, the class towards the clip, by how seldom each was
/// heard: so the granularity follows the amount of speech. Silence has one Gaussian.
struct ClipModel: Sendable {
    private let gaussians: GaussianCodebook
    private let isSeen: [Bool]
    private let layout: Layout

    /// Where the columns of a model lie.
    struct Layout: Sendable {
        let classes: [Int]
        let silenceColumn: Int
        let fillers: Set<Int>

        var stateCount: Int { 3 * classes.count }

        init(_ model: AcousticModel) {
            classes = PhoneClasses.classes(of: model.phones)
            silenceColumn = 3 * model.silence
            fillers = model.fillers
        }
    }

    private static let unseen: Float = -60

    /// Trains on the columns that a passage took in each frame; -1 for a frame to leave out.
    init(columns: [Int32], features: ClipFeatures, layout: Layout) {
        let vectors = features.vectors
        let empty = StateStatistics(dimension: vectors.width)
        var states = [StateStatistics](repeating: empty, count: layout.stateCount)
        for (frame, column) in columns.enumerated() where column >= 0 {
            let isSilence = layout.fillers.contains(Int(column) / 3)
            states[isSilence ? layout.silenceColumn : Int(column)].add(vectors, frame: frame)
        }
        let classCount = (layout.classes.max() ?? 0) + 1
        var classes = [StateStatistics](repeating: empty, count: 3 * classCount)
        for (state, statistics) in states.enumerated() {
            classes[3 * layout.classes[state / 3] + state % 3].add(statistics)
        }
        let global = (
            means: [Float](repeating: 0, count: vectors.width),
            variances: [Float](repeating: 1, count: vectors.width)
        )
        let broad = classes.map { $0.gaussian(towards: global, meanWeight: 1, varianceWeight: 20) }
        var means: [Float] = []
        var variances: [Float] = []
        for state in 0..<layout.stateCount {
            let isSilence = layout.fillers.contains(state / 3)
            let source = isSilence ? layout.silenceColumn : state
            let prior = isSilence ? global : broad[3 * layout.classes[state / 3] + state % 3]
            let fine = states[source].gaussian(
                towards: prior, meanWeight: isSilence ? 1 : Self.meanWeight,
                varianceWeight: isSilence ? 20 : Self.varianceWeight)
            means += fine.means
            variances += fine.variances
        }
        gaussians = GaussianCodebook(
            dimension: vectors.width, means: means, variances: variances, floor: 0.05)
        isSeen = (0..<layout.stateCount).map { state in
            classes[3 * layout.classes[state / 3] + state % 3].count > 0
        }
        self.layout = layout
    }

    /// Writes the scores of all states for a frame, and of any sound of speech, into `row`.
    func write(
        _ frame: Int, of features: ClipFeatures, _ vector: inout [Float], into row: inout [Float]
    ) {
        let width = features.vectors.width
        let values = features.vectors.values.span
        for d in 0..<width { vector[d] = values[frame * width + d] }
        gaussians.write(densitiesOf: vector.span, into: &row)
        var best = -Float.greatestFiniteMagnitude
        for state in 0..<layout.stateCount {
            if !isSeen[state] { row[state] = Self.unseen }
            if !layout.fillers.contains(state / 3) { best = max(best, row[state]) }
        }
        row[layout.stateCount] = best - Emissions.anySpeechPenalty
    }

    /// Frames of its class that a phone's mean, and its variance, are drawn towards.
    private static let meanWeight: Float = 20
    private static let varianceWeight: Float = 40
}
