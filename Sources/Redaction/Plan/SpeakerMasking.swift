import EvidenceModel

/// Speakers' names with their marks replaced. Names that become alike stay apart by a number.
struct SpeakerMasking {
    private(set) var names: [Speaker: Speaker] = [:]
    private(set) var redactions: [RedactedTranscript.SpeakerRedaction] = []

    init(_ transcript: Transcript, marks: [SpeakerMark], style: MaskStyle) {
        let marks = Dictionary(grouping: marks, by: \.speaker)
        let speakers = transcript.segments.compactMap(\.speaker)
        var taken = Set(speakers.filter { marks[$0] == nil })
        for speaker in speakers where names[speaker] == nil {
            guard let found = marks[speaker] else { continue }
            let masked = Self.masked(speaker, found, style: style, avoiding: taken)
            taken.insert(masked)
            names[speaker] = masked
            redactions += found.map { mark in
                .init(
                    speaker: masked, category: mark.finding.category,
                    severity: mark.finding.severity)
            }
        }
    }

    private static func masked(
        _ speaker: Speaker, _ marks: [SpeakerMark], style: MaskStyle, avoiding taken: Set<Speaker>
    ) -> Speaker {
        if let pseudonym = marks.lazy.compactMap(\.pseudonym).first {
            return numbered(pseudonym, avoiding: taken)
        }
        let asMarks = marks.map { mark in
            RedactionMark(
                segment: 0, range: mark.finding.range, category: mark.finding.category,
                severity: mark.finding.severity, rule: mark.finding.rule)
        }
        let masking = SegmentMasking(Segment(text: speaker.name), marks: asMarks, style: style)
        let name = masking.segment.text
        return style.keepsWords ? Speaker(name: name) : numbered(name, avoiding: taken)
    }

    private static func numbered(_ name: String, avoiding taken: Set<Speaker>) -> Speaker {
        guard taken.contains(Speaker(name: name)) else { return Speaker(name: name) }
        var number = 2
        while taken.contains(Speaker(name: "\(name) \(number)")) { number += 1 }
        return Speaker(name: "\(name) \(number)")
    }
}
