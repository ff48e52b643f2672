import Casebook
public import EvidenceModel
import TranscriptFormats

/// Puts records into a casebook.
public enum CasebookIndexing {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// Records that were not there before, took an earlier one's place, or were there already.
        public let added, replaced, unchanged: Int
        /// Segments in all of them.
        public let segmentCount: Int
    }

    /// Adds the records at `paths` (native JSON, or folders that hold such) to the casebook, which is
    /// made when it is not there, readable by its owner alone. Where a full record lies beside the
    /// redacted one, the full one is taken.
    ///
    /// All records are read before the casebook is touched. Throws ``PipelineError``,
    /// `TranscriptError` or `CasebookError`.
    public static func index(
        _ paths: [String], casebookPath: String, reporting progress: ProgressReporter = .silent
    ) throws -> Outcome {
        let files = try RecordFiles(at: paths).paths
        let records = try files.enumerated().map { number, path in
            defer { progress.report(.index, 0.5 * Double(number + 1) / Double(files.count)) }
            return try record(at: path)
        }
        let casebook = try Casebook.open(at: casebookPath, for: .creating)
        let outcome = try casebook.add(contentsOf: records)
        try casebook.close()
        progress.report(.index, 1)
        return Outcome(
            added: outcome.added, replaced: outcome.replaced, unchanged: outcome.unchanged,
            segmentCount: records.reduce(0) { $0 + $1.transcript.segments.count })
    }

    private static func record(at path: String) throws -> CasebookRecord {
        let input = try InputBytes(path: path)
        let document: RecordDocument
        do {
            document = try RecordDocument(reading: input.bytes, named: path)
        } catch {
            throw PipelineError.notARecord(path: path)
        }
        guard let clip = document.source else { throw PipelineError.notARecord(path: path) }
        return CasebookRecord(
            clip: clip, transcript: document.transcript, isRedacted: document.kind == .redacted,
            origin: path)
    }
}
