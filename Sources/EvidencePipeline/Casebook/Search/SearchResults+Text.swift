import Casebook
import EvidenceModel

extension SearchResults {
    /// A head line with clip, time, speaker and topics for each hit, the text with what was found
    /// between asterisks, its context, and a link when it is known where the clip is.
    public var text: [UInt8] {
        Array(hits.map(Self.text).joined(separator: "\n").utf8)
    }

    private static func text(_ hit: SearchHit) -> String {
        let time = (hit.firstWordTime ?? hit.span?.lowerBound).map { Timecode($0).description }
        let topics = hit.topics.mentioned.joined(separator: ", ")
        let head = [hit.clip.fileName, time ?? "untimed", hit.speaker?.name, topics]
            .compactMap(\.self).filter { !$0.isEmpty }.map(oneLine).joined(separator: "  ")
        let before = hit.context.before.map(line(of:)).joined()
        let after = hit.context.after.map(line(of:)).joined()
        let link = hit.clipPath == nil ? nil : HitLink.of(hit).map { "    \($0)\n" }
        let snippet = oneLine(hit.snippet.marked(opening: "*", closing: "*"))
        return "\(head)\n\(before)    \(snippet)\n\(after)\(link ?? "")"
    }

    private static func line(of context: Segment) -> String {
        let speaker = context.speaker.map { "\(oneLine($0.name)): " } ?? ""
        return "  | " + speaker + oneLine(context.text) + "\n"
    }

    /// Line breaks become slashes; other control characters, which could steer a terminal, blanks.
    private static func oneLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        return String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
