import EvidenceModel

/// Reads TTML and IMSC: paragraphs with times, as cues.
///
/// W3C TTML2, <https://www.w3.org/TR/ttml2/>. Times may be clock times, with frames, or offsets in
/// hours to ticks; they count from the start of the element around. A paragraph without times of its
/// own gives a cue for each timed span in it; in a paragraph with times, spans time the words. The
/// agent of a paragraph is its speaker. Times that would lie outside their parents when counted so
/// (Apple's lyrics) are taken as counted from the beginning.
struct TTMLReader: XMLTranscriptReader {
    static let format = FormatName.ttml
    static let rootName = "tt"

    func read(_ root: XMLElement) throws(TranscriptSyntaxError) -> Reading {
        var walk = TTMLWalk(root)
        if let body = root.first("body") { walk.visit(body) }
        let cues = walk.cues
        let language = root.attributes["lang"].flatMap { LanguageTag($0) }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues), language: language),
            findings: walk.findings)
    }
}
