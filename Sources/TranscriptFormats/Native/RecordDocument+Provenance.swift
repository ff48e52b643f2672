internal import EvidenceModel

extension RecordDocument {
    /// The record without what was said: the files it was made of, how it was timed and masked, what
    /// wrote it. The marks of a redacted record stay, since they hold no word.
    public var provenance: RecordDocument {
        var result = self
        result.transcript = Transcript(segments: [], language: transcript.language)
        result.speakerRedactions = []
        if kind != .redacted { result.redactions = [] }
        return result
    }
}
