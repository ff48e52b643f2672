import EvidenceModel

/// Writes one format, strictly by its rules.
protocol TranscriptWriter: Sendable {
    /// What it writes.
    static var format: FormatName { get }
    /// The transcript as a file.
    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8]
}
