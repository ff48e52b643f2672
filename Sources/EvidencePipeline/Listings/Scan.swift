import EvidenceModel
public import Redaction
public import TranscriptFormats

/// What would be redacted in a text, for the eyes of those who may see the original.
public struct Scan: Sendable {
    private let findings: [Finding]

    /// Scans a transcript in any format that is read; `-` is standard input.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(
        transcriptAt path: String, as format: FormatName? = nil,
        scanner: ProfanityScanner = ProfanityScanner(), explaining: Bool = false
    ) throws {
        let transcript = try LoadedTranscript(path: path, format: format).imported.transcript
        self.init(transcript.segments.map(\.text), scanner: scanner, explaining: explaining)
    }

    /// Scans each line of a text (ended by LF or CRLF only) as a segment; `-` is standard input.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(
        linesOf path: String, scanner: ProfanityScanner = ProfanityScanner(),
        explaining: Bool = false
    ) throws {
        let input = try InputBytes(path: path)
        self.init(
            try TextLines(input.bytes, named: input.name).lines, scanner: scanner,
            explaining: explaining)
    }

    private init(_ segments: [String], scanner: ProfanityScanner, explaining: Bool) {
        findings = segments.enumerated().flatMap { index, text in
            let scalars = Array(text.unicodeScalars)
            return scanner.findings(in: text).map { finding in
                Finding(
                    finding, text: String(String.UnicodeScalarView(scalars[finding.range])),
                    segment: index,
                    explanation: explaining ? scanner.explanation(of: finding, in: text) : nil)
            }
        }
    }

    /// `{"findings": [{"segment", "start", "end", "text", "category", "severity", "rule"}]}`:
    /// segments from 0, positions in code points, severity from 1 to 3. A word that the source masked
    /// has `candidates`, the number of words it can stand for (9,999 is "or more"); when explaining,
    /// a finding has `explanation`.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["findings": findings]) }
    }

    private struct Finding: Encodable, Sendable {
        let segment, start, end: Int
        let text, category: String
        let severity: Int
        let rule: String
        let candidates: Int?
        let explanation: Explanation?

        init(
            _ finding: TextFinding, text: String, segment: Int, explanation: FindingExplanation?
        ) {
            candidates = finding.candidateCount
            self.explanation = explanation.map(Explanation.init)
            self.segment = segment
            start = finding.range.lowerBound
            end = finding.range.upperBound
            self.text = text
            category = finding.category.rawValue
            severity = finding.severity.rawValue
            rule = finding.rule
        }
    }

    private struct Explanation: Encodable, Sendable {
        let normalized: String
        let candidates: [String]

        init(_ explanation: FindingExplanation) {
            normalized = explanation.normalized
            candidates = explanation.candidates
        }
    }
}
