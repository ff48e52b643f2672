import EvidenceModel

/// A cue as a subtitle file holds it.
struct Cue {
    /// The line of its times, from 1.
    var line: Int
    var span: TimeSpan
    var text: String
    var speaker: Speaker?
    var words: [Word]?
    /// Whether one of its times is an estimate.
    var isEstimated = false
}

/// Takes the speakers' labels out of cues.
enum CueSpeakers {
    /// The segments of cues: labels become speakers, and a cue in which several people are named
    /// becomes a segment for each, all with the cue's times.
    static func segments(of cues: [Cue]) -> [Segment] {
        var vote = SpeakerVote()
        var hasLabel: [Bool] = []
        hasLabel.reserveCapacity(cues.count)
        for cue in cues {
            let mayHoldLabel = cue.speaker == nil && cue.text.holds(UInt8(ascii: ":"), or: 0xEF)
            vote.count(mayHoldLabel ? SpeakerLabel(cue.text[...]) : nil)
            hasLabel.append(mayHoldLabel)
        }
        var segments: [Segment] = []
        segments.reserveCapacity(cues.count)
        for (cue, hasLabel) in zip(cues, hasLabel) {
            if hasLabel, let parts = split(cue, vote) {
                segments += parts
            } else {
                segments.append(
                    .reading(cue.text, speaker: cue.speaker, span: cue.span, words: cue.words))
            }
            if cue.isEstimated, let last = segments.indices.last {
                segments[last].timing?.source = .interpolated
            }
        }
        return segments
    }

    /// Nil when no line begins with an accepted label.
    private static func split(_ cue: Cue, _ vote: SpeakerVote) -> [Segment]? {
        var parts: [(speaker: Speaker?, lines: [Substring])] = []
        for line in cue.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let label = SpeakerLabel(line), vote.accepts(label) {
                let rest = line[line.utf8.index(line.startIndex, offsetBy: label.length)...]
                parts.append((Speaker(name: label.name), [rest]))
            } else if parts.isEmpty {
                parts.append((nil, [line]))
            } else {
                parts[parts.count - 1].lines.append(line)
            }
        }
        guard parts.contains(where: { $0.speaker != nil }) else { return nil }
        let segments = parts.map { part in
            Segment.reading(
                Blank.trimmed(part.lines.joined(separator: "\n")), speaker: part.speaker,
                span: cue.span)
        }
        let spoken = segments.filter { !$0.words.isEmpty }
        return spoken.isEmpty ? nil : spoken
    }
}
