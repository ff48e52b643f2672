import Casebook
import Redaction

/// A casebook that may be handed on: redacted text only.
public enum CasebookRelease {
    /// Writes a second casebook in which every record has been through a plan; the original text
    /// never enters the file. Gives the number of records. See ``CasebookPlan`` for what is removed.
    ///
    /// Throws `CasebookError`, or ``PipelineError/fileNameNeedsRedaction(path:)``.
    public static func write(
        _ casebookPath: String, to path: String, plan: CasebookPlan
    ) throws -> Int {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        return try casebook.release(to: path) { record in
            try plan.requireNeutralName(of: record)
            return RedactedTranscript(record.transcript, applying: plan.plan(for: record))
                .transcript
        }
    }
}
