import EvidenceModel

/// Reads Advanced SubStation Alpha and its predecessor: the dialogue of the `[Events]` section.
///
/// <http://www.tcax.org/docs/ass-specs.htm>. The fields are those of the section's `Format:` line; the
/// name is the speaker; override blocks and drawings are taken out.
struct ASSReader: TranscriptReader {
    static let format = FormatName.ass

    private static let sections: Set<String> = [
        "[script info]", "[events]", "[v4+ styles]", "[v4 styles]", "[v4++ styles]",
    ]
    private static let usualFields = [
        "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text",
    ]

    func recognizes(_ text: SourceText) -> Bool {
        let first = text.contentLines(limit: 20).lazy.map(\.text)
            .first { !$0.hasPrefix(";") && !$0.hasPrefix("!:") }?.lowercased()
        return first.map { Self.sections.contains($0) || $0.hasPrefix("scripttype: v4") } ?? false
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var fields = Self.usualFields
        var isInEvents = false
        var cues: [Cue] = []
        var findings: [TranscriptFinding] = []
        for (line, content) in text.contentLines() {
            if content.hasPrefix("[") {
                isInEvents = content.lowercased() == "[events]"
                continue
            }
            if isInEvents, let format = Self.value(of: "format", in: content) {
                fields = format.split(separator: ",").map { Blank.trimmed($0).lowercased() }
            } else if isInEvents, let dialogue = Self.value(of: "dialogue", in: content) {
                guard let cue = Self.cue(dialogue, fields, line: line.number) else {
                    findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableTime))
                    continue
                }
                if cue.text.isEmpty {
                    findings.append(TranscriptFinding(line: line.number, forgiven: .emptyCue))
                } else {
                    cues.append(cue)
                }
            }
        }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)), findings: findings)
    }

    private static func value(of name: String, in line: String) -> String? {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else {
            return nil
        }
        return Blank.trimmed(line[line.index(after: colon)...])
    }

    private static func cue(_ line: String, _ fields: [String], line number: Int) -> Cue? {
        let values = line.split(
            separator: ",", maxSplits: max(0, fields.count - 1), omittingEmptySubsequences: false)
        func value(_ names: String...) -> String? {
            fields.firstIndex(where: names.contains).flatMap {
                $0 < values.count ? Blank.trimmed(values[$0]) : nil
            }
        }
        guard let start = time(value("start")), let end = time(value("end")) else { return nil }
        let name = value("name", "actor") ?? ""
        return Cue(
            line: number, span: start..<max(start, end),
            text: ASSText.plainText(value("text") ?? ""),
            speaker: name.isEmpty ? nil : Speaker(name: name))
    }

    private static func time(_ text: String?) -> MediaTime? {
        guard let bytes = text.map({ Array($0.utf8) }) else { return nil }
        // A negative time lies before the clip.
        if bytes.first == UInt8(ascii: "-") {
            return ClockReading(bytes, at: 1, limit: bytes.count) == nil ? nil : .zero
        }
        return ClockReading(bytes, at: 0, limit: bytes.count, allowsOverflow: true)?.time
    }
}
