internal import EvidenceModel

/// What tells records apart: the same clip in the same language is the same record.
struct RecordIdentity: Hashable {
    var clipSHA256: String
    /// The transcript's language; empty when it is unknown.
    var language: String

    init(of entry: CasebookEntry) {
        clipSHA256 = entry.clip.sha256
        language = entry.language?.description ?? ""
    }

    init(of record: CasebookRecord) {
        clipSHA256 = record.clip.sha256
        language = record.transcript.language?.description ?? ""
    }
}
