import EvidenceModel

extension WebVTTCueText {
    /// The cue, or one for each voice in it, all with the cue's times; none when it has no text.
    func segments(span: TimeSpan, line: Int) -> [Cue] {
        voiceRuns().compactMap { run in
            let text = Blank.trimmed(run.map(\.text).joined())
            guard !text.isEmpty else { return nil }
            return Cue(
                line: line, span: span, text: text,
                speaker: run.first?.voice.map(Speaker.init(name:)),
                words: timedWords(of: text, run, in: span))
        }
    }

    /// Neighbouring pieces of one voice, together. White space belongs to any.
    private func voiceRuns() -> [[Piece]] {
        pieces.reduce(into: []) { runs, piece in
            let isBlank = Blank.trimmed(piece.text).isEmpty
            if let last = runs.last?.first, last.voice == piece.voice || isBlank {
                runs[runs.count - 1].append(piece)
            } else {
                runs.append([piece])
            }
        }
    }

    /// The words with the times that time stamps in the text give them; nil without time stamps.
    private func timedWords(of text: String, _ run: [Piece], in span: TimeSpan) -> [Word]? {
        guard run.contains(where: { $0.time != nil }) else { return nil }
        var timed: [TimedPiece] = []
        var end = span.upperBound
        for piece in run.reversed() {
            let start = piece.time ?? span.lowerBound
            let timing = WordTiming(span: start..<max(start, end), source: .imported)
            for word in WordSplitting.words(of: piece.text).reversed() {
                timed.append(TimedPiece(text: word.text, timing: timing))
            }
            end = start
        }
        timed.reverse()
        return TimedWords.words(of: text, pieces: timed)
    }
}
