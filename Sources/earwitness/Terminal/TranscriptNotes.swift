import EvidenceModel
import EvidencePipeline
import TranscriptFormats

/// What was forgiven in a transcript, on standard error: place and kind, never its text.
struct TranscriptNotes {
    private static let most = 10
    let transcript: LoadedTranscript

    func print() {
        let name = transcript.source.fileName
        let findings = transcript.imported.findings
        if transcript.imported.encodingWasGuessed {
            let encoding = transcript.imported.encoding.rawValue
            StandardError.line("\(name): the character encoding was guessed: \(encoding)")
        }
        for finding in findings.prefix(Self.most) {
            StandardError.line(finding.description(in: name))
        }
        if transcript.imported.transcript.segments.isEmpty {
            StandardError.line("\(name): there is no segment in it, nor in what was written")
        }
        let rest = findings.count - Self.most
        if rest > 0 { StandardError.line("\(name): \(rest) more such notes") }
    }
}
