/// A transcript format, by the name that `--from` and `--to` take.
public enum FormatName: String, CaseIterable, Hashable, Sendable {
    /// SubRip subtitles.
    case srt
    /// W3C WebVTT captions.
    case vtt
    /// Lines that begin with a speaker's name and a colon, a time in brackets, or both.
    case labelled
    /// Each line that is not empty is a segment.
    case plain
    /// JSON of the Whisper family: openai-whisper, faster-whisper, whisper-timestamped, WhisperX.
    case whisper
    /// Our own JSON, schema `earwitness/1`; see `docs/native-json.schema.json`.
    case native

    /// The format's name for people.
    public var title: String {
        switch self {
        case .srt: "SubRip (SRT)"
        case .vtt: "WebVTT"
        case .labelled: "labelled text"
        case .plain: "plain text"
        case .whisper: "Whisper JSON"
        case .native: "Earwitness JSON"
        }
    }
}
