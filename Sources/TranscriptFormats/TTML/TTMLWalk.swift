import EvidenceModel

/// Walks through the body of a TTML document and collects its cues.
struct TTMLWalk {
    private(set) var cues: [Cue] = []
    private(set) var findings: [TranscriptFinding] = []

    private let time: TTMLTime
    private let agents: [String: String]

    /// What holds inside an element.
    private struct Context {
        var start: Int64 = 0
        var end: Int64?
        var isTimed = false
        var preservesSpace = false
        var agent: String?
        /// In a sequence each child begins where the one before ended.
        var isSequence = false
    }

    init(_ root: XMLElement) {
        time = TTMLTime(root)
        let metadata = root.first("head")?.elements("metadata") ?? []
        let named = (metadata + [root.first("head")].compactMap { $0 }).flatMap {
            $0.elements("agent")
        }
        agents = Dictionary(
            named.compactMap { agent in
                agent.attributes["id"].map { ($0, Blank.trimmed(agent.text)) }
            }, uniquingKeysWith: { first, _ in first })
        rootPreservesSpace = root.attributes["space"] == "preserve"
        timesAreAbsolute = TTMLNesting.isBroken(root, time)
    }

    private let rootPreservesSpace: Bool
    private let timesAreAbsolute: Bool

    /// Visits the body.
    mutating func visit(_ body: XMLElement) {
        _ = visit(body, in: Context(preservesSpace: rootPreservesSpace))
    }

    /// Visits an element; returns where it ends.
    private mutating func visit(_ element: XMLElement, in outer: Context) -> Int64? {
        let context = entered(element, outer)
        if element.name == "p" {
            addCues(of: element, context)
        } else {
            var next = context.start
            for child in element.elements() {
                var inner = context
                if context.isSequence { inner.start = next }
                next = visit(child, in: inner) ?? next
            }
        }
        return context.end
    }

    private func entered(_ element: XMLElement, _ outer: Context) -> Context {
        var context = outer
        let begin = time.microseconds(element.attributes["begin"])
        let end = time.microseconds(element.attributes["end"])
        let length = time.microseconds(element.attributes["dur"])
        let origin = timesAreAbsolute ? 0 : outer.start
        context.start = begin.map { origin + $0 } ?? outer.start
        let ends = [end.map { origin + $0 }, length.map { context.start + $0 }].compactMap { $0 }
        if let own = ends.min() { context.end = min(own, outer.end ?? .max) }
        context.isTimed = outer.isTimed || begin != nil || !ends.isEmpty
        context.isSequence = element.attributes["timeContainer"] == "seq"
        if let space = element.attributes["space"] { context.preservesSpace = space == "preserve" }
        context.agent = element.attributes["agent"] ?? outer.agent
        return context
    }

    private mutating func addCues(of paragraph: XMLElement, _ context: Context) {
        let hasOwnTimes =
            paragraph.attributes["begin"] != nil || paragraph.attributes["end"] != nil
            || paragraph.attributes["dur"] != nil
        let spans = Self.timedSpans(in: paragraph)
        if !hasOwnTimes, !spans.isEmpty {
            for span in spans { add(span, entered(span, context), pieces: []) }
        } else {
            let pieces = spans.compactMap { span in piece(span, entered(span, context)) }
            add(paragraph, context, pieces: pieces)
        }
    }

    /// The spans with times of their own, however deep in spans without.
    private static func timedSpans(in element: XMLElement) -> [XMLElement] {
        element.elements("span").flatMap { span in
            ["begin", "end", "dur"].contains { span.attributes[$0] != nil }
                ? [span] : timedSpans(in: span)
        }
    }

    private mutating func add(_ element: XMLElement, _ context: Context, pieces: [TimedPiece]) {
        guard context.isTimed else { return }
        let text = TTMLText.text(of: element, preservesSpace: context.preservesSpace)
        guard !text.isEmpty else {
            findings.append(TranscriptFinding(line: element.line, forgiven: .emptyCue))
            return
        }
        let start = MediaTime(microseconds: max(0, context.start))
        if context.end == nil {
            findings.append(TranscriptFinding(line: element.line, forgiven: .estimatedEnd))
        }
        let end =
            context.end.map(MediaTime.init(microseconds:))
            ?? start + SpeechRate.duration(of: text)
        let agent = context.agent.map { id in
            let key = String(id.split(separator: " ").first ?? "")
            return agents[key].flatMap { $0.isEmpty ? nil : $0 } ?? key
        }
        cues.append(
            Cue(
                line: element.line, span: start..<max(start, end), text: text,
                speaker: agent.flatMap { $0.isEmpty ? nil : Speaker(name: $0) },
                words: pieces.isEmpty ? nil : TimedWords.words(of: text, pieces: pieces)))
    }

    private func piece(_ span: XMLElement, _ context: Context) -> TimedPiece? {
        guard let end = context.end else { return nil }
        let start = MediaTime(microseconds: max(0, context.start))
        return TimedPiece(
            text: TTMLText.text(of: span, preservesSpace: context.preservesSpace),
            timing: WordTiming(
                span: start..<max(start, MediaTime(microseconds: end)), source: .imported))
    }
}
