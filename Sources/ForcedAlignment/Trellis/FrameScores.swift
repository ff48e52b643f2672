/// Scores of states for each frame of a stretch, made when they are asked for.
protocol FrameScores {
    /// Frames.
    var count: Int { get }
    /// States that are scored.
    var width: Int { get }
    /// Writes the scores of a frame, natural logarithms, into `row`, which holds ``width`` numbers.
    func write(_ frame: Int, into row: inout [Float])
}
