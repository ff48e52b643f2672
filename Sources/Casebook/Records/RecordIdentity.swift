internal import EvidenceModel

/// What tells records apart: the same clip in the same language is the same record.
struct RecordIdentity: Hashable {
    var clipSHA256: String
    /// The transcript's language; empty when it is unknown.
    var language: String

    init(clipSHA256: String, language: String) {
        self.clipSHA256 = clipSHA256
        self.language = language
    }

    init(of record: CasebookRecord) {
        clipSHA256 = record.clip.sha256
        language = record.transcript.language?.description ?? ""
    }
}
