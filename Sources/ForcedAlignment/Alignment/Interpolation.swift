import EvidenceModel

/// Times what the sound could not: words between their neighbours, segments from their words.
struct Interpolation {
    let clip: TimeSpan

    /// A transcript whose words without a time lie between those with one, and whose segments run
    /// from their first word to their last.
    func timed(_ transcript: Transcript) -> Transcript {
        var result = transcript
        var earlier = clip.lowerBound
        for index in result.segments.indices {
            let later =
                result.segments[index...].lazy.flatMap(\.words).compactMap(\.timing).first?.span
                .lowerBound ?? clip.upperBound
            let segment = result.segments[index]
            let spans = segment.words.compactMap(\.timing?.span)
            let known = spans.first.map { first in spans.dropFirst().reduce(first) { $0.union($1) }
            }
            let within = known ?? earlier..<max(earlier, later)
            result.segments[index] = timed(segment, within: within)
            result.segments[index].timing = WordTiming(
                span: within, source: known == nil ? .interpolated : source(of: segment))
            earlier = within.upperBound
        }
        return result
    }

    /// A segment whose words without a time lie between those with one, inside `span`.
    func timed(_ segment: Segment, within span: TimeSpan) -> Segment {
        var result = segment
        var earlier = span.lowerBound
        for place in result.words.indices {
            if let timing = result.words[place].timing {
                earlier = timing.span.upperBound
                continue
            }
            let later =
                result.words[(place + 1)...].lazy.compactMap(\.timing).first?.span.lowerBound
                ?? span.upperBound
            let end = min(max(earlier, later), earlier + Self.longest)
            result.words[place].timing = WordTiming(span: earlier..<end, source: .interpolated)
            earlier = end
        }
        return result
    }

    /// How long a word that is not spoken may last at most.
    private static let longest = Duration.milliseconds(200)

    private func source(of segment: Segment) -> WordTiming.Source {
        let confidences = segment.words.compactMap(\.timing?.confidence)
        guard !confidences.isEmpty else { return .interpolated }
        return .aligned(confidence: confidences.reduce(0, +) / Double(confidences.count))
    }
}
