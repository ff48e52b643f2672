import EvidenceModel
public import Redaction
import TranscriptFormats

/// What would be redacted in a text, for the eyes of those who may see the original.
public struct Scan: Sendable {
    private let findings: [Finding]

    /// Scans a transcript in any format that is read; `-` is standard input.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(
        transcriptAt path: String, _ reading: TranscriptReading = TranscriptReading(),
        scanner: ProfanityScanner = ProfanityScanner(), explaining: Bool = false
    ) throws {
        let transcript = try LoadedTranscript(path: path, reading).imported.transcript
        self.init(
            transcript.segments.map(\.text), scanner.findings(in: transcript),
            explainedBy: explaining ? scanner : nil)
    }

    /// Scans each line of a text (ended by LF or CRLF only) as a segment; `-` is standard input.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(
        linesOf path: String, scanner: ProfanityScanner = ProfanityScanner(),
        explaining: Bool = false
    ) throws {
        let input = try InputBytes(path: path)
        let lines = try TextLines(input.bytes, named: input.name).lines
        self.init(
            lines, lines.map { scanner.findings(in: $0) }, explainedBy: explaining ? scanner : nil)
    }

    private init(
        _ segments: [String], _ found: [[TextFinding]], explainedBy scanner: ProfanityScanner?
    ) {
        findings = zip(segments, found).enumerated().flatMap { index, segment in
            let scalars = Array(segment.0.unicodeScalars)
            return segment.1.map { finding in
                let text = String(String.UnicodeScalarView(scalars[finding.range]))
                return Finding(
                    finding, text: text, segment: index,
                    explanation: scanner?.explanation(of: finding, matching: text))
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
