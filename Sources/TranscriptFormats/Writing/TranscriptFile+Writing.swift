public import EvidenceModel

extension TranscriptFile {
    /// Every writer there is.
    private static let writers: [any TranscriptWriter] = [
        SRTWriter(), WebVTTWriter(), NativeJSONWriter(), LabelledTextWriter(), PlainTextWriter(),
        CSVWriter(), TTMLWriter(), TextGridWriter(), ELANWriter(), AudacityWriter(), RTTMWriter(),
        CTMWriter(), PodcastJSONWriter(), WebAnnotationWriter(),
    ]

    /// The formats that can be written.
    public static var writableFormats: [FormatName] { writers.map { type(of: $0).format } }

    /// The transcript as a file, as it is: nothing is redacted here.
    ///
    /// - Throws: ``TranscriptError/untimed(segment:format:file:)`` when the format needs times and a
    ///   segment with text has none; ``TranscriptError/cannotWrite(_:)``.
    public static func bytes(of transcript: Transcript, as format: FormatName)
        throws(TranscriptError) -> [UInt8]
    {
        guard let writer = writers.first(where: { type(of: $0).format == format }) else {
            throw .cannotWrite(format)
        }
        return try writer.bytes(of: transcript)
    }
}
