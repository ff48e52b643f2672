/// The general model's scores for a stretch of a clip, silence weighted by how quiet it is.
struct GeneralScores: FrameScores {
    let emissions: Emissions
    /// What is added to silence, a number for each frame of the clip.
    let silenceWeight: [Float]
    /// The stretch, in frames of the clip.
    let frames: Range<Int>
    /// Outside it any sound of speech may pass for silence: it may be another segment's.
    var inner: Range<Int>

    var count: Int { frames.count }
    var width: Int { emissions.width }

    func write(_ frame: Int, into row: inout [Float]) {
        let place = frames.lowerBound + frame
        emissions.write(place, into: &row)
        let silence = emissions.silenceColumn
        let other = inner.contains(place) ? -.infinity : row[emissions.anySpeechColumn]
        for column in silence..<silence + StateChain.silenceLength {
            row[column] = max(other, row[column] + silenceWeight[place])
        }
    }
}
