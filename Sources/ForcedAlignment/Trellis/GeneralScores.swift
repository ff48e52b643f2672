struct GeneralScores: FrameScores {
    let emissions: Emissions
    /// What is added to silence, a number for each frame of the clip.
    let silenceWeight: [Float]
    /// The stretch, in frames of the clip.
    let frames: Range<Int>
    /// Stretches that belong to no segment: silence there is as good as the best.
    var unmatched: [Range<Int>] = []
    /// Outside it any sound of speech may pass for silence: it may be another segment's.
    var inner: Range<Int>

    var count: Int { frames.count }
    /// The columns of the emissions and one for what belongs to no segment.
    var width: Int { emissions.width + 1 }
    /// The column for what belongs to no segment: silence, or speech that fits no better than words
    /// that are not there.
    var otherColumn: Int { emissions.width }

    /// How much worse than any sound of speech speech of no segment is, in nats a frame.
    static let otherPenalty: Float = 4.5

    func write(_ frame: Int, into row: inout [Float]) {
        let place = frames.lowerBound + frame
        emissions.write(place, into: &row)
        let silence = emissions.silenceColumn
        let other = inner.contains(place) ? -.infinity : row[emissions.anySpeechColumn]
        for column in silence..<silence + StateChain.silenceLength {
            row[column] = max(other, row[column] + silenceWeight[place])
        }
        if unmatched.contains(where: { $0.contains(place) }) {
            for column in silence..<silence + StateChain.silenceLength { row[column] = 0 }
        }
        row[otherColumn] = max(
            row[silence], row[emissions.anySpeechColumn] - Self.otherPenalty)
    }
}
