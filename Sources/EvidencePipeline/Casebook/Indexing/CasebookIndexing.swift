public import EvidenceModel

/// Puts records, and clips with transcripts, into a casebook.
public enum CasebookIndexing {
    /// What came of it.
    public struct Outcome: Sendable {
        /// Records that were not there before, took an earlier one's place, were there already, or
        /// were removed since their file is gone.
        public internal(set) var added = 0, replaced = 0, unchanged = 0, pruned = 0
        /// Segments that were written.
        public internal(set) var segmentCount = 0
        /// How many records each method timed, of those that were written.
        public internal(set) var methods: [AlignmentRecord.Method: Int] = [:]
        /// Files that were left out since a finished record says the same.
        public internal(set) var leftOut: [LeftOutFile] = []
        /// Searches of topic rules that took too much work.
        public internal(set) var givenUp: [UnfinishedSearch] = []
        /// Why clips or transcripts could not be used; the others are indexed.
        public internal(set) var failures: [any UserFacingError] = []
    }

    /// Indexes what was found; the casebook is made when it is not there, readable by its owner
    /// alone. Indexing again changes nothing, and times only what is new or changed.
    ///
    /// Records of ours are all read before the casebook is touched. Clips follow one by one, each
    /// kept when it is done. Of several records of a clip in one language a full one is taken before
    /// clip and transcript, and those before a redacted one.
    ///
    /// Throws ``PipelineError``, `AlignmentError` when nothing can be timed at all, or
    /// `CasebookError`.
    public static func index(
        _ inputs: IndexingInputs, casebookPath: String,
        options: IndexingOptions,
        reporting progress: ProgressReporter = .silent
    ) throws -> Outcome {
        var run = try IndexingRun(
            inputs, casebookPath: casebookPath, options: options, progress: progress)
        try run.run()
        return run.outcome
    }
}
