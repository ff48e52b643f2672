import Casebook
public import Redaction

/// A casebook that may be handed on: redacted text only.
public enum CasebookRelease {
    /// Writes a second casebook in which every record has been through a plan; the original text
    /// never enters the file. Gives the number of records.
    ///
    /// Throws `CasebookError`.
    public static func write(
        _ casebookPath: String, to path: String, scanner: ProfanityScanner, style: MaskStyle
    ) throws -> Int {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        return try casebook.release(to: path) { record in
            let plan = scanner.plan(for: record.transcript, style: style)
            return RedactedTranscript(record.transcript, applying: plan).transcript
        }
    }
}
