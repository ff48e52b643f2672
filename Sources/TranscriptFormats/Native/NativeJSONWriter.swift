import EvidenceModel

/// Writes a transcript alone as our own JSON, kind `unredacted`.
struct NativeJSONWriter: TranscriptWriter {
    static let format = FormatName.native

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        RecordDocument(kind: .unredacted, transcript: transcript).bytes
    }
}
