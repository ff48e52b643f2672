/// How well a word's phones fit its frames, against the best phone of each frame.
struct WordFit {
    private var sum = 0.0
    private var frames = 0

    /// Adds a frame: the score of the word's state and that of any sound of speech.
    mutating func add(_ score: Float, best: Float) {
        sum += Double(score - best)
        frames += 1
    }

    /// Nats a frame, 0 and below for words that fit worse than any sound.
    var meanDifference: Double { frames == 0 ? -.infinity : sum / Double(frames) }

    /// As ``meanDifference``, as if 40 more frames fitted like any sound: a word or two say little.
    var cautiousDifference: Double { frames == 0 ? -.infinity : sum / Double(frames + 40) }
}
