public import TranscriptFormats

/// A transcript on its way from one format to another, **unredacted**.
public enum Conversion {
    /// The transcript at `path` (`-` for standard input) in another format, and what was forgiven in
    /// reading it. A file of subtitles or JSON without a segment, as that of a silent clip, gives one
    /// without a segment. With a profile, long segments are split into cues that keep to it.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public static func convert(
        _ path: String, _ reading: TranscriptReading = TranscriptReading(), to target: FormatName,
        reflowedTo profile: SubtitleProfile? = nil
    ) throws -> Outcome {
        var reading = reading
        reading.allowsEmpty = true
        let loaded = try LoadedTranscript(path: path, reading)
        let reflow = profile.map { SubtitleReflow(loaded.imported.transcript, to: $0) }
        do throws(TranscriptError) {
            let bytes = try TranscriptFile.bytes(
                of: reflow?.transcript ?? loaded.imported.transcript, as: target)
            return Outcome(bytes: bytes, source: loaded, reflow: reflow)
        } catch {
            throw error.naming(path == "-" ? "standard input" : path)
        }
    }

    /// A converted transcript.
    public struct Outcome: Sendable {
        /// The file to be written.
        public let bytes: [UInt8]
        /// What was read, and what was forgiven.
        public let source: LoadedTranscript
        /// How it was split into cues; nil when that was not asked for.
        public let reflow: SubtitleReflow?
    }
}
