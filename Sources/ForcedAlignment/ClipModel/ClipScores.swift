import SignalProcessing

/// The scores of a clip's own model, with a share of the general model's.
struct ClipScores: FrameScores {
    let model: ClipModel
    let features: ClipFeatures
    let general: GeneralScores
    /// How much the general model's scores count beside the clip's own.
    let generalShare: Float

    var count: Int { general.count }
    var width: Int { general.width }

    func write(_ frame: Int, into row: inout [Float]) {
        var vector = [Float](repeating: 0, count: features.vectors.width)
        model.write(general.frames.lowerBound + frame, of: features, &vector, into: &row)
        guard generalShare > 0 else { return }
        var other = [Float](repeating: 0, count: width)
        general.write(frame, into: &other)
        for column in 0..<width { row[column] += generalShare * other[column] }
    }
}
