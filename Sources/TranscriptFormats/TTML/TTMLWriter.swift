import EvidenceModel

/// Writes TTML2 captions: a paragraph for each cue, its agent the speaker, `br` between lines.
struct TTMLWriter: TranscriptWriter {
    static let format = FormatName.ttml

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let cues = try WritableCue.cues(of: transcript, for: .ttml)
        let names = cues.compactMap(\.speaker).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        let language = transcript.language?.description ?? ""
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<tt xmlns=\"http://www.w3.org/ns/ttml\" "
        text += "xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\" xml:lang=\"\(language)\">\n"
        text += "  <head>\n    <metadata>\n"
        for (index, name) in names.enumerated() {
            text += "      <ttm:agent xml:id=\"speaker\(index + 1)\" type=\"person\">"
            text += "<ttm:name type=\"full\">\(XMLEscaping.escaped(name))</ttm:name></ttm:agent>\n"
        }
        text += "    </metadata>\n  </head>\n  <body>\n    <div>\n"
        for cue in cues { text += Self.paragraph(cue, names) }
        text += "    </div>\n  </body>\n</tt>\n"
        return Array(text.utf8)
    }

    private static func paragraph(_ cue: WritableCue, _ names: [String]) -> String {
        let agent =
            cue.speaker.flatMap { names.firstIndex(of: $0) }
            .map { " ttm:agent=\"speaker\($0 + 1)\"" } ?? ""
        let lines = cue.lines.map(XMLEscaping.escaped).joined(separator: "<br/>")
        return "      <p begin=\"\(Timecode(cue.start))\" end=\"\(Timecode(cue.end))\"\(agent)>"
            + "\(lines)</p>\n"
    }
}
