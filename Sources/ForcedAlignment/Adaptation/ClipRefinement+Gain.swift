import SignalProcessing

extension ClipRefinement {
    /// How much better a model tells where each sound is on `path` than one Gaussian of all its speech does,
    /// in nats a frame of speech; 0 where there is none.
    func gain(of statistics: ClipStatistics, on path: [Int32]) -> Double {
        let model = ClipModel(statistics, width: features.width, layout: layout)
        let speech = statistics.speech(layout)
        let whole = GaussianCodebook(
            dimension: features.width, means: speech.means, variances: speech.variances, floor: 0.05
        )
        var row = [Float](repeating: 0, count: general.width)
        var one: [Float] = [0]
        var vector = [Float](repeating: 0, count: features.width)
        var sum = 0.0
        var count = 0
        for (frame, column) in columns(of: path).enumerated()
        where column >= 0 && !layout.isFiller[Int(column) / 3] {
            let place = general.frames.lowerBound + frame
            model.write(place, of: features, &vector, into: &row)
            whole.write(densitiesOf: vector.span, into: &one)
            sum += Double(row[Int(column)] - one[0])
            count += 1
        }
        return sum / Double(max(1, count))
    }
}
