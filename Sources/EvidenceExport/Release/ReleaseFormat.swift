public import TranscriptFormats

/// A format in which redacted transcripts are published.
public enum ReleaseFormat: String, CaseIterable, Hashable, Sendable {
    case srt, vtt, json

    /// The extension of its files.
    public var fileExtension: String { rawValue }

    /// The transcript format it is.
    public var transcriptFormat: FormatName {
        switch self {
        case .srt: .srt
        case .vtt: .vtt
        case .json: .native
        }
    }
}
