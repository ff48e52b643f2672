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
    /// JSON of whisper.cpp, `-oj` and `-ojf`.
    case whisperCpp = "whisper-cpp"
    /// Tab-separated `start`, `end`, `text` of openai-whisper.
    case whisperTSV = "whisper-tsv"
    /// JSON of Amazon Transcribe.
    case aws
    /// JSON of Google Cloud Speech-to-Text.
    case google
    /// JSON of Deepgram.
    case deepgram
    /// JSON of AssemblyAI.
    case assemblyAI = "assemblyai"
    /// JSON of Rev and Rev AI.
    case rev
    /// JSON of IBM Watson Speech to Text.
    case ibm
    /// JSON of Speechmatics.
    case speechmatics
    /// JSON of Vosk.
    case vosk
    /// JSON of the BBC's Kaldi and of transcript editors: `words` and `paragraphs`.
    case bbc
    /// JSON of the Podcasting 2.0 namespace.
    case podcast
    /// JSON exports of Label Studio.
    case labelStudio = "label-studio"
    /// Files of oTranscribe.
    case oTranscribe = "otr"
    /// Label tracks of Audacity.
    case audacity
    /// Rich Transcription Time Marked: who speaks when.
    case rttm
    /// Time-marked words of NIST's scoring tools.
    case ctm
    /// Segment time marks of NIST's scoring tools.
    case stm
    /// YouTube's SubViewer captions.
    case sbv
    /// Lyrics.
    case lrc
    /// TextGrids of Praat.
    case textGrid = "textgrid"
    /// Annotation files of ELAN.
    case elan
    /// TTML and IMSC captions.
    case ttml
    /// Advanced SubStation Alpha and SubStation Alpha.
    case ass
    /// Word documents; read only.
    case docx
    /// W3C Web Annotations as JSON-LD; written only.
    case webAnnotation = "web-annotation"
    /// Comma-separated values: a row for each segment.
    case csv
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
        case .whisperCpp: "whisper.cpp JSON"
        case .whisperTSV: "Whisper TSV"
        case .aws: "Amazon Transcribe JSON"
        case .google: "Google Speech-to-Text JSON"
        case .deepgram: "Deepgram JSON"
        case .assemblyAI: "AssemblyAI JSON"
        case .rev: "Rev JSON"
        case .ibm: "IBM Watson JSON"
        case .speechmatics: "Speechmatics JSON"
        case .vosk: "Vosk JSON"
        case .bbc: "BBC Kaldi JSON"
        case .podcast: "Podcasting 2.0 JSON"
        case .labelStudio: "Label Studio JSON"
        case .oTranscribe: "oTranscribe"
        case .audacity: "Audacity labels"
        case .rttm: "RTTM"
        case .ctm: "CTM"
        case .stm: "STM"
        case .sbv: "SBV"
        case .lrc: "LRC"
        case .textGrid: "Praat TextGrid"
        case .elan: "ELAN"
        case .ttml: "TTML"
        case .ass: "SubStation Alpha"
        case .docx: "Word document"
        case .webAnnotation: "Web Annotation"
        case .csv: "CSV"
        case .native: "Earwitness JSON"
        }
    }
}
