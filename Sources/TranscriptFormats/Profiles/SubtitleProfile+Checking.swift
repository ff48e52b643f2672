public import EvidenceModel

extension SubtitleProfile {
    /// What in a transcript does not keep to the profile, cue by cue: every segment with text is one.
    public func faults(in transcript: Transcript) -> [SubtitleFault] {
        let cues = transcript.segments.filter { !$0.words.isEmpty }
        return cues.indices.flatMap { index in
            let kinds =
                textFaults(cues[index]) + timeFaults(cues[index])
                + neighbourFaults(cues[index], next: index + 1 < cues.count ? cues[index + 1] : nil)
            return kinds.map {
                SubtitleFault(
                    cue: index + 1, start: cues[index].timing?.span.lowerBound, kind: $0)
            }
        }
    }

    /// Whether the text, lines and all, fits into a cue.
    func fits(_ lines: [String]) -> Bool {
        lines.count <= lineCount && lines.allSatisfy { $0.count <= lineLimit($0) }
            && cueLength.map { length(of: lines) <= $0 } ?? true
    }

    private func length(of lines: [String]) -> Int {
        lines.reduce(lines.count - 1) { $0 + $1.count }
    }

    private func textFaults(_ cue: Segment) -> [SubtitleFault.Kind] {
        let lines = WritableText.lines(of: cue.text)
        var faults: [SubtitleFault.Kind] = []
        if lines.count > lineCount {
            faults.append(.manyLines(count: lines.count, limit: lineCount))
        }
        for (index, line) in lines.enumerated() where line.count > lineLimit(line) {
            faults.append(
                .longLine(line: index + 1, length: line.count, limit: lineLimit(line)))
        }
        if let cueLength, length(of: lines) > cueLength {
            faults.append(.longText(length: length(of: lines), limit: cueLength))
        }
        return faults
    }

    private func timeFaults(_ cue: Segment) -> [SubtitleFault.Kind] {
        guard let span = cue.timing?.span else { return [.untimed] }
        let milliseconds = span.milliseconds
        var faults: [SubtitleFault.Kind] = []
        if let shortest, milliseconds < shortest.milliseconds {
            faults.append(.brief(milliseconds: milliseconds, limit: shortest.milliseconds))
        }
        if let longest, milliseconds > longest.milliseconds {
            faults.append(.lasting(milliseconds: milliseconds, limit: longest.milliseconds))
        }
        let seconds = max(0.001, Double(milliseconds) / 1_000)
        let speed = Double(WritableText.lines(of: cue.text).reduce(0) { $0 + $1.count }) / seconds
        if let limit = charactersPerSecond, speed > limit {
            faults.append(
                .fast(charactersPerSecond: Int(speed.rounded(.up)), limit: Int(limit)))
        }
        let pace = Double(cue.words.count) / seconds * 60
        if let limit = wordsPerMinute, pace > limit, cue.words.count > 1 {
            faults.append(.hasty(wordsPerMinute: Int(pace.rounded(.up)), limit: Int(limit)))
        }
        return faults
    }

    private func neighbourFaults(_ cue: Segment, next: Segment?) -> [SubtitleFault.Kind] {
        guard let span = cue.timing?.span, let following = next?.timing?.span else { return [] }
        if following.lowerBound < span.lowerBound { return [.outOfOrder] }
        let between =
            following.lowerBound.roundedMilliseconds - span.upperBound.roundedMilliseconds
        if between < 0 { return [.overlapping(milliseconds: -between)] }
        guard let gap, between > 0, between < gap.milliseconds else { return [] }
        return [.tight(milliseconds: between, limit: gap.milliseconds)]
    }
}

extension TimeSpan {
    /// How long it is once both ends are rounded as writers do it.
    fileprivate var milliseconds: Int64 {
        upperBound.roundedMilliseconds - lowerBound.roundedMilliseconds
    }
}

extension Duration {
    /// Whole milliseconds.
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
