import EvidenceModel

/// Reads ELAN annotation files (`.eaf`).
///
/// <https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf>. Every annotation with text
/// is a segment; its speaker is the tier's participant, or the tier. Annotations that refer to others
/// have their times; time slots without a value are put between their neighbours.
struct ELANReader: XMLTranscriptReader {
    static let format = FormatName.elan
    static let rootName = "ANNOTATION_DOCUMENT"

    func read(_ root: XMLElement) throws(TranscriptSyntaxError) -> Reading {
        let slots = Self.slots(root.first("TIME_ORDER")?.elements("TIME_SLOT") ?? [])
        var annotations: [Annotation] = []
        for tier in root.elements("TIER") {
            let name =
                tier.attributes["PARTICIPANT"].flatMap { $0.isEmpty ? nil : $0 }
                ?? tier.attributes["TIER_ID"]
            for wrapper in tier.elements("ANNOTATION") {
                guard let element = wrapper.elements().first else { continue }
                annotations.append(Annotation(element, speaker: name, slots))
            }
        }
        let parents = Dictionary(
            annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let segments = annotations.compactMap { annotation -> Segment? in
            guard !annotation.text.isEmpty else { return nil }
            return .reading(
                annotation.text, speaker: annotation.speaker.map(Speaker.init(name:)),
                span: Self.span(annotation, parents))
        }
        return Reading(transcript: Transcript(segments: segments))
    }

    private struct Annotation {
        let id: String
        let parent: String?
        let speaker: String?
        let span: TimeSpan?
        let text: String

        init(_ element: XMLElement, speaker: String?, _ slots: [String: MediaTime]) {
            id = element.attributes["ANNOTATION_ID"] ?? ""
            parent = element.attributes["ANNOTATION_REF"]
            self.speaker = speaker
            let start = element.attributes["TIME_SLOT_REF1"].flatMap { slots[$0] }
            let end = element.attributes["TIME_SLOT_REF2"].flatMap { slots[$0] }
            span = start.flatMap { start in end.map { start..<max(start, $0) } }
            text = Blank.trimmed(element.first("ANNOTATION_VALUE")?.text ?? "")
        }
    }

    /// Its own times, or those of what it refers to, a few steps up at most.
    private static func span(_ annotation: Annotation, _ all: [String: Annotation]) -> TimeSpan? {
        var current = annotation
        for _ in 0..<16 {
            if let span = current.span { return span }
            guard let parent = current.parent.flatMap({ all[$0] }) else { return nil }
            current = parent
        }
        return nil
    }

    private static func slots(_ elements: [XMLElement]) -> [String: MediaTime] {
        let values = elements.map { slot in
            slot.attributes["TIME_VALUE"].flatMap { Int64($0) }.flatMap {
                (0...360_000_000_000).contains($0) ? MediaTime(milliseconds: $0) : nil
            }
        }
        var slots: [String: MediaTime] = [:]
        for (index, element) in elements.enumerated() {
            guard let id = element.attributes["TIME_SLOT_ID"] else { continue }
            slots[id] = values[index] ?? SlotInterpolation.value(at: index, in: values)
        }
        return slots
    }
}

/// Times of slots that have none of their own.
private enum SlotInterpolation {
    /// Evenly between the known neighbours in the order of the file; nil at the ends. At most a
    /// thousand slots are looked at on either side.
    static func value(at index: Int, in values: [MediaTime?]) -> MediaTime? {
        let reach = 1_000
        let before = values[max(0, index - reach)..<index].lastIndex { $0 != nil }
        let after = values[index..<min(values.count, index + reach)].firstIndex { $0 != nil }
        guard let before, let after, let first = values[before], let last = values[after] else {
            return nil
        }
        let share = Double(index - before) / Double(after - before)
        let length = Double(last.microseconds - first.microseconds)
        return MediaTime(microseconds: first.microseconds + Int64(length * share))
    }
}
