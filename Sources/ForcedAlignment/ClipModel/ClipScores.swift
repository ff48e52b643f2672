import SignalProcessing

/// The scores of a clip's own model, with a share of the general model's.
struct ClipScores: FrameScores {
    let model: ClipModel
    let features: RegressionFeatures
    let general: GeneralScores
    /// How much the general model's scores count beside the clip's own.
    let generalShare: Float

    var count: Int { general.count }
    var width: Int { general.width }

    func write(_ frame: Int, into row: inout [Float]) {
        var vector = [Float](repeating: 0, count: features.width)
        model.write(general.frames.lowerBound + frame, of: features, &vector, into: &row)
        if generalShare > 0 {
            var other = [Float](repeating: 0, count: width)
            general.write(frame, into: &other)
            for column in 0..<width { row[column] += generalShare * other[column] }
        }
        let place = general.frames.lowerBound + frame
        guard general.unmatched.contains(where: { $0.contains(place) }) else { return }
        let best = row.dropLast().max() ?? 0
        let silence = general.emissions.silenceColumn
        for column in silence..<silence + StateChain.silenceLength { row[column] = best }
    }
}
