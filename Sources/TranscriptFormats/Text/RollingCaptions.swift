import EvidenceModel

/// YouTube's automatic captions roll: each cue repeats the last line of the one before it, and cues
/// of a hundredth of a second show the repeated line alone. This leaves each line once, when it is
/// new.
enum RollingCaptions {
    /// Nobody reads a caption in so short a time.
    private static let shortest = Duration.milliseconds(100)

    /// The cues without repeated lines, if they roll: at least two of them, and half of all, follow
    /// the one before without a gap and begin with its last line, and say something new besides or
    /// last no longer than a blink: who says `No.` four times does not roll.
    static func unrolled(_ cues: [Cue], _ findings: inout [TranscriptFinding]) -> [Cue] {
        guard roll(cues) else { return cues }
        var result: [Cue] = []
        for (index, cue) in cues.enumerated() {
            guard index > 0, repeats(cue, cues[index - 1]) else {
                result.append(cue)
                continue
            }
            findings.append(TranscriptFinding(line: cue.line, forgiven: .rollingCaption))
            if let rest = withoutRepetition(cue, of: cues[index - 1]) { result.append(rest) }
        }
        return result
    }

    private static func roll(_ cues: [Cue]) -> Bool {
        var repeated = 0
        for (previous, cue) in zip(cues, cues.dropFirst()) where repeats(cue, previous) {
            repeated += 1
        }
        return repeated >= 2 && repeated * 2 >= cues.count - 1
    }

    private static func repeats(_ cue: Cue, _ previous: Cue) -> Bool {
        let gap = cue.span.lowerBound.microseconds - previous.span.upperBound.microseconds
        guard abs(gap) <= 100_000, cue.speaker == previous.speaker,
            cue.text.begins(withLastLineOf: previous.text)
        else { return false }
        return cue.span.upperBound - cue.span.lowerBound <= shortest
            || withoutRepetition(cue, of: previous) != nil
    }

    /// The cue from its second repeated line on; nil when nothing new is in it.
    private static func withoutRepetition(_ cue: Cue, of previous: Cue) -> Cue? {
        let old = previous.text.split(separator: "\n")
        let lines = cue.text.split(separator: "\n")
        // Two rows are shown: the new ones stand below the longest run of old ones.
        let count = (1...max(1, min(old.count, lines.count))).last {
            old.suffix($0).elementsEqual(lines.prefix($0))
        }
        guard let count, count < lines.count else { return nil }
        var rest = cue
        rest.text = lines[count...].joined(separator: "\n")
        let dropped = cue.text.codePointCount - rest.text.codePointCount
        rest.words = cue.words?.compactMap { word in
            guard word.range.lowerBound >= dropped else { return nil }
            var moved = word
            moved.range = (word.range.lowerBound - dropped)..<(word.range.upperBound - dropped)
            return moved
        }
        return rest
    }
}
