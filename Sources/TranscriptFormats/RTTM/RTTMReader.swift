import EvidenceModel

/// Reads Rich Transcription Time Marked files: `SPEAKER` lines are segments, `LEXEME` lines their
/// words.
///
/// NIST, "The 2009 Rich Transcription Meeting Recognition Evaluation Plan", appendix A. Files of a
/// diarizer have no words: their segments say who speaks when, and have no text.
struct RTTMReader: TranscriptReader {
    static let format = FormatName.rttm

    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 20).filter { !$0.text.hasPrefix(";;") }
        let fitting = lines.count { line in
            let fields = line.text.fields
            return fields.count >= 8 && fields[0].isRTTMType
        }
        return fitting > 0 && fitting * 3 >= lines.count * 2
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var turns: [Turn] = []
        var lexemes: [SpokenToken] = []
        var findings: [TranscriptFinding] = []
        for (line, content) in text.contentLines() where !content.hasPrefix(";;") {
            let fields = content.fields
            guard fields[0] == "SPEAKER" || fields[0] == "LEXEME" else { continue }
            guard fields.count >= 8,
                let span = TimeSpan(startField: fields[3], durationField: fields[4])
            else {
                findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableLine))
                continue
            }
            let speaker = fields[7] == "<NA>" ? nil : Speaker(name: String(fields[7]))
            if fields[0] == "SPEAKER" {
                turns.append(Turn(span: span, speaker: speaker))
            } else {
                lexemes.append(
                    SpokenToken(text: String(fields[5]), span: span, speaker: speaker))
            }
        }
        let rest = Self.place(lexemes, in: &turns)
        let segments = turns.map(\.segment) + SpokenTurns.segments(of: rest)
        return Reading(
            transcript: Transcript(segments: rest.isEmpty ? segments : segments.inTimeOrder()),
            findings: findings)
    }

    private struct Turn {
        var span: TimeSpan
        var speaker: Speaker?
        var words: [SpokenToken] = []

        var segment: Segment {
            var tokens = words
            if !tokens.isEmpty { tokens[0].begins = true }
            let spoken = SpokenTurns.segments(of: tokens).first
            return .reading(
                spoken?.text ?? "", speaker: speaker, span: span, words: spoken?.words ?? [])
        }
    }

    /// Gives each word to the turn of its speaker it begins in; returns those that fit nowhere.
    private static func place(_ lexemes: [SpokenToken], in turns: inout [Turn]) -> [SpokenToken] {
        var indices: [Speaker?: [Int]] = [:]
        for (index, turn) in turns.enumerated() { indices[turn.speaker, default: []].append(index) }
        var rest: [SpokenToken] = []
        var current: [Speaker?: Int] = [:]
        for lexeme in lexemes {
            let own = indices[lexeme.speaker] ?? []
            var next = current[lexeme.speaker] ?? 0
            while next < own.count, let start = lexeme.span?.lowerBound,
                turns[own[next]].span.upperBound <= start
            {
                next += 1
            }
            current[lexeme.speaker] = next
            if next < own.count, let start = lexeme.span?.lowerBound,
                turns[own[next]].span.lowerBound <= start
            {
                turns[own[next]].words.append(lexeme)
            } else {
                rest.append(lexeme)
            }
        }
        return rest
    }
}

extension Substring {
    /// Whether it is one of the standard's names of what a line describes.
    fileprivate var isRTTMType: Bool {
        switch self {
        case "SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX", "NON-SPEECH", "FILLER",
            "EDIT", "IP", "SU", "CB", "A/P", "SPEAKER", "SPKR-INFO":
            true
        default: false
        }
    }
}
