import EvidenceModel

/// Writes ELAN annotation files, format 3.0: a tier for each speaker, an annotation for each segment.
///
/// Segments without a speaker are in the tier `-`. The date is fixed, so that the same transcript
/// gives the same bytes.
struct ELANWriter: TranscriptWriter {
    static let format = FormatName.elan

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let cues = try WritableCue.cues(of: transcript, for: .elan)
        let times = Set(cues.flatMap { [$0.start, $0.end] }).sorted()
        let slots = Dictionary(
            uniqueKeysWithValues: times.enumerated().map { ($0.element, "ts\($0.offset + 1)") })
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"1970-01-01T00:00:00+00:00\" "
        text += "FORMAT=\"3.0\" VERSION=\"3.0\" "
        text += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        // Readers look for the schema's place; nothing is fetched from it.
        text += "xsi:noNamespaceSchemaLocation=\"http://www.mpi.nl/tools/elan/EAFv3.0.xsd\">\n"
        text += "    <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/>\n    <TIME_ORDER>\n"
        for (index, time) in times.enumerated() {
            text += "        <TIME_SLOT TIME_SLOT_ID=\"ts\(index + 1)\" "
            text += "TIME_VALUE=\"\(time.roundedMilliseconds)\"/>\n"
        }
        text += "    </TIME_ORDER>\n"
        text += Self.tiers(cues, slots)
        text += "    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"speech\" TIME_ALIGNABLE=\"true\"/>\n"
        text += "</ANNOTATION_DOCUMENT>\n"
        return Array(text.utf8)
    }

    private static func tiers(_ cues: [WritableCue], _ slots: [MediaTime: String]) -> String {
        let numbered = cues.enumerated().map { (number: $0.offset + 1, cue: $0.element) }
        let groups = Dictionary(grouping: numbered) { $0.cue.speaker ?? "-" }
        let names = groups.keys.sorted { first, second in
            (groups[first]?.first?.number ?? 0) < (groups[second]?.first?.number ?? 0)
        }
        return names.map { name in
            let escaped = XMLEscaping.escaped(name)
            let participant = name == "-" ? "" : " PARTICIPANT=\"\(escaped)\""
            let annotations = (groups[name] ?? []).map { annotation($0.cue, $0.number, slots) }
            return
                "    <TIER LINGUISTIC_TYPE_REF=\"speech\"\(participant) TIER_ID=\"\(escaped)\">\n"
                + annotations.joined() + "    </TIER>\n"
        }
        .joined()
    }

    private static func annotation(
        _ cue: WritableCue, _ number: Int, _ slots: [MediaTime: String]
    ) -> String {
        let text = XMLEscaping.escaped(cue.lines.joined(separator: "\n"))
        return
            "        <ANNOTATION>\n            <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(number)\" "
            + "TIME_SLOT_REF1=\"\(slots[cue.start] ?? "")\" TIME_SLOT_REF2=\"\(slots[cue.end] ?? "")\">"
            + "\n                <ANNOTATION_VALUE>\(text)</ANNOTATION_VALUE>\n"
            + "            </ALIGNABLE_ANNOTATION>\n        </ANNOTATION>\n"
    }
}
