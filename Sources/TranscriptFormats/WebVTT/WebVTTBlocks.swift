import EvidenceModel

/// The cue blocks of a WebVTT file ("collect a WebVTT block" of the standard).
struct WebVTTBlocks {
    struct CueBlock {
        /// The line of its times, from 1.
        var line: Int
        var timing: WebVTTTiming
        var text: String
    }

    private(set) var cues: [CueBlock] = []
    private(set) var findings: [TranscriptFinding] = []
    /// What a `Language:` line of the header says (YouTube).
    private(set) var language: LanguageTag?

    private let text: SourceText
    private let lines: [SourceLine]
    private let forgivesTimes: Bool
    private var next = 1

    init(_ text: SourceText, forgivesTimes: Bool = false) {
        self.text = text
        self.forgivesTimes = forgivesTimes
        lines = text.lines()
    }

    /// Collects all blocks, header first.
    mutating func collect() {
        guard next < lines.count else { return }
        if isEmpty(lines[next]) {
            next += 1
        } else {
            collectHeader()
        }
        while next < lines.count {
            if isEmpty(lines[next]) { next += 1 } else { collectBlock() }
        }
    }

    private mutating func collectHeader() {
        while next < lines.count, !isEmpty(lines[next]), !hasArrow(lines[next]) {
            let line = text.string(lines[next].range)
            if line.lowercased().hasPrefix("language:") {
                language = LanguageTag(Blank.trimmed(line.dropFirst(9)))
            }
            next += 1
        }
    }

    /// One block: up to an empty line, or to a line of times that is not its own.
    private mutating func collectBlock() {
        let start = next
        var timingLine: Int?
        while next < lines.count, !isEmpty(lines[next]) {
            if hasArrow(lines[next]) {
                guard timingLine == nil, next - start <= 1 else { break }
                timingLine = next
            }
            next += 1
        }
        guard let timingLine else {
            noteStray(start)
            return
        }
        let line = lines[timingLine]
        guard let timing = timing(line) else {
            findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableTime))
            return
        }
        if timing.isReversed {
            findings.append(TranscriptFinding(line: line.number, forgiven: .endBeforeStart))
        }
        let payload = lines[(timingLine + 1)..<next].map { text.string($0.range) }
        cues.append(
            CueBlock(
                line: line.number, timing: timing, text: payload.joined(separator: "\n")))
    }

    /// Whether there are two lines with an arrow or more, and all have times just as SRT has them, or
    /// all have whole seconds: no slip, but another way to write them.
    var timesAreConsistent: Bool {
        let arrows = lines.filter(hasArrow)
        return arrows.count >= 2
            && (arrows.allSatisfy { SRTTiming(text, $0)?.findings.isEmpty ?? false }
                || arrows.allSatisfy(hasWholeSeconds))
    }

    private func hasWholeSeconds(_ line: SourceLine) -> Bool {
        text.utf8[line.range].allSatisfy {
            $0.isDigit || $0.isBlank || ":->".utf8.contains($0)
        } && SRTTiming(text, line).map { $0.unreadable == nil } ?? false
    }

    private mutating func timing(_ line: SourceLine) -> WebVTTTiming? {
        if let timing = WebVTTTiming(text.utf8, line.range) { return timing }
        guard forgivesTimes, let forgiven = SRTTiming(text, line) else { return nil }
        findings.append(TranscriptFinding(line: line.number, forgiven: .oddTime))
        return WebVTTTiming(span: forgiven.span)
    }

    private mutating func noteStray(_ start: Int) {
        let first = text.string(lines[start].range)
        let isKnown = ["NOTE", "STYLE", "REGION"].contains { keyword in
            first.hasPrefix(keyword)
                && (first.utf8.dropFirst(keyword.utf8.count).first?.isBlank ?? true)
        }
        guard !isKnown else { return }
        findings.append(TranscriptFinding(line: lines[start].number, forgiven: .strayText))
    }

    private func isEmpty(_ line: SourceLine) -> Bool { line.range.isEmpty }

    private func hasArrow(_ line: SourceLine) -> Bool {
        let bytes = text.utf8
        var at = line.range.lowerBound
        while at + 2 < line.range.upperBound {
            if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
                bytes[at + 2] == UInt8(ascii: ">")
            {
                return true
            }
            at += 1
        }
        return false
    }
}
