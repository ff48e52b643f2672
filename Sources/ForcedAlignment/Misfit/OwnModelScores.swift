/// The scores of a clip's own model, and one for what belongs to no segment: silence, or speech that
/// fits no better than words that are not there.
struct OwnModelScores: FrameScores {
    let scores: ClipScores

    /// How much worse than any sound of speech speech of no segment is, in nats a frame: dearer than
    /// words of a segment that the model was not trained on.
    private static let otherPenalty: Float = 4

    var count: Int { scores.count }
    var width: Int { scores.width }
    /// The column for what belongs to no segment.
    var otherColumn: Int { scores.general.otherColumn }

    func write(_ frame: Int, into row: inout [Float]) {
        scores.write(frame, into: &row)
        let emissions = scores.general.emissions
        row[otherColumn] = max(
            row[emissions.silenceColumn], row[emissions.anySpeechColumn] - Self.otherPenalty)
    }
}
