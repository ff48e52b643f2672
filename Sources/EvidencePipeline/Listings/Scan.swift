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
        scanner: ProfanityScanner = ProfanityScanner()
    ) throws {
        let transcript = try LoadedTranscript(path: path, format: format).imported.transcript
        self.init(transcript.segments.map(\.text), scanner: scanner)
    }

    /// Scans each line of a text (ended by LF or CRLF only) as a segment; `-` is standard input.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(linesOf path: String, scanner: ProfanityScanner = ProfanityScanner()) throws {
        let input = try InputBytes(path: path)
        self.init(try TextLines(input.bytes, named: input.name).lines, scanner: scanner)
    }

    private init(_ segments: [String], scanner: ProfanityScanner) {
        findings = segments.enumerated().flatMap { index, text in
            scanner.findings(in: text).map { Finding($0, in: text, segment: index) }
        }
    }

    /// `{"findings": [{"segment", "start", "end", "text", "category", "severity", "rule"}]}`:
    /// segments from 0, positions in code points, severity from 1 to 3.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["findings": findings]) }
    }

    private struct Finding: Encodable, Sendable {
        let segment, start, end: Int
        let text, category: String
        let severity: Int
        let rule: String

        init(_ finding: TextFinding, in text: String, segment: Int) {
            self.segment = segment
            start = finding.range.lowerBound
            end = finding.range.upperBound
            self.text = String(text.slice(codePoints: finding.range))
            category = finding.category.rawValue
            severity = finding.severity.rawValue
            rule = finding.rule
        }
    }
}
