public import TranscriptFormats

/// A format in which redacted transcripts are published.
public enum ReleaseFormat: String, CaseIterable, Hashable, Sendable {
    case srt, vtt, json, text, csv, ttml, textgrid, elan, audacity, rttm, ctm, podcast, annotation

    /// The extension of its files. Formats whose usual extension is another's have one of their own,
    /// so that all can stand in one folder.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .textgrid: "TextGrid"
        case .elan: "eaf"
        case .audacity: "labels.txt"
        case .podcast: "podcast.json"
        case .annotation: "jsonld"
        default: rawValue
        }
    }

    /// The transcript format it is.
    public var transcriptFormat: FormatName {
        switch self {
        case .srt: .srt
        case .vtt: .vtt
        case .json: .native
        case .text: .labelled
        case .csv: .csv
        case .ttml: .ttml
        case .textgrid: .textGrid
        case .elan: .elan
        case .audacity: .audacity
        case .rttm: .rttm
        case .ctm: .ctm
        case .podcast: .podcast
        case .annotation: .webAnnotation
        }
    }
}
