import EvidenceModel

/// Speech that the times of no segment touch.
enum LeftOverSpeech {
    /// Nearer to a segment it is breath, echo, or a time that is not exact.
    private static let marginFrames = 30
    /// Shorter pauses part no speech.
    private static let pauseFrames = 100
    /// Shorter stretches are laughs, coughs, knocks.
    private static let shortestFrames = 100

    /// The stretches of `activity`, in frames, that lie outside every segment of `transcript`.
    static func frames(of activity: SpeechActivity, outside transcript: Transcript) -> [Range<Int>]
    {
        let taken = transcript.segments.compactMap { $0.timing?.span }
            .map { span in
                let frames = FrameClock.frames(of: span)
                return frames.lowerBound - marginFrames..<frames.upperBound + marginFrames
            }
            .sorted { $0.lowerBound < $1.lowerBound }
        let rests = activity.stretches.flatMap { rest(of: $0, without: taken) }
        return joined(rests, around: taken).filter { $0.count >= shortestFrames }
    }

    private static func rest(of stretch: Range<Int>, without taken: [Range<Int>]) -> [Range<Int>] {
        var rest: [Range<Int>] = []
        var position = stretch.lowerBound
        for span in taken where span.overlaps(stretch) {
            if position < span.lowerBound { rest.append(position..<span.lowerBound) }
            position = max(position, span.upperBound)
        }
        if position < stretch.upperBound { rest.append(position..<stretch.upperBound) }
        return rest
    }

    /// Stretches with only a short pause between them, and no segment, are one.
    private static func joined(
        _ stretches: [Range<Int>], around taken: [Range<Int>]
    ) -> [Range<Int>] {
        stretches.reduce(into: []) { joined, stretch in
            guard let last = joined.last, stretch.lowerBound - last.upperBound < pauseFrames,
                !taken.contains(where: { $0.overlaps(last.upperBound..<stretch.lowerBound) })
            else { return joined.append(stretch) }
            joined[joined.count - 1] = last.lowerBound..<stretch.upperBound
        }
    }
}
