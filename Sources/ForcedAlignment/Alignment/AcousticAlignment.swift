import EvidenceModel
import SignalProcessing

/// Finds the words of a transcript in the sound.
struct AcousticAlignment {
    let clip: ClipAnalysis
    let emissions: Emissions
    let spoken: SpokenTranscript

    /// How far outside its segment's times a word may lie.
    private static let marginFrames = 50

    /// Aligns the whole transcript to the whole clip; nil when there are more sounds than frames.
    func alignAll(_ transcript: Transcript) -> Transcript? {
        guard let placements = place(Array(spoken.segments.joined()), in: 0..<emissions.count)
        else {
            return nil
        }
        var result = transcript
        var next = 0
        for (index, words) in spoken.segments.enumerated() {
            time(words, at: placements[next..<next + words.count], in: &result.segments[index])
            next += words.count
        }
        return Interpolation(clip: clip.span).timed(result)
    }

    /// Aligns the words of each segment inside its times, which stay.
    func alignInside(_ transcript: Transcript, progress: (Double) -> Void) -> Transcript {
        var result = transcript
        for (index, words) in spoken.segments.enumerated() {
            guard let span = transcript.segments[index].timing?.span else { continue }
            result.segments[index] = aligned(transcript.segments[index], words, in: span)
            progress(Double(index + 1) / Double(spoken.segments.count))
        }
        return result
    }

    private func aligned(
        _ segment: Segment, _ words: [SpokenTranscript.SpokenWord], in span: TimeSpan
    ) -> Segment {
        var segment = segment
        let inner =
            FrameClock.frame(at: span.lowerBound)..<FrameClock.frame(at: span.upperBound) + 1
        let outer = inner.lowerBound - Self.marginFrames..<inner.upperBound + Self.marginFrames
        let frames = outer.clamped(to: 0..<emissions.count)
        guard let placements = place(words, in: frames, isMargin: { !inner.contains($0) }) else {
            segment.words = ActivityDistribution.spread(
                segment.words, over: span, source: .interpolated)
            return segment
        }
        time(words, at: placements[...], in: &segment)
        return Interpolation(clip: clip.span).timed(segment, within: span)
    }

    private func place(
        _ words: [SpokenTranscript.SpokenWord], in frames: Range<Int>,
        isMargin: (Int) -> Bool = { _ in false }
    ) -> [WordPlacement]? {
        let chain = StateChain(words: words.map(\.columns), silence: emissions.silenceColumn)
        let part = emissions.part(
            frames, silenceWeight: clip.energy.silenceWeight, isMargin: isMargin)
        guard let path = Trellis(chain: chain).path(through: part) else { return nil }
        return WordPlacement.placements(
            of: path, in: chain, firstFrame: frames.lowerBound, emissions: emissions)
    }

    private func time(
        _ words: [SpokenTranscript.SpokenWord], at placements: ArraySlice<WordPlacement>,
        in segment: inout Segment
    ) {
        for (word, placement) in zip(words, placements) {
            let start = FrameClock.time(frame: placement.frames.lowerBound)
            let end = min(
                FrameClock.time(frame: placement.frames.upperBound), clip.span.upperBound)
            segment.words[word.place].timing = WordTiming(
                span: min(start, end)..<end,
                source: word.isKnown
                    ? .aligned(confidence: placement.confidence) : .interpolated)
        }
    }
}
