/// Every reader there is.
enum FormatReaders {
    /// Readers of text, each of which knows its own.
    static let text: [any TranscriptReader] = [
        SRTReader(), WebVTTReader(), WhisperTSVReader(), LabelledTextReader(),
    ]
    /// What reads the text nobody knows.
    static let fallback: any TranscriptReader = PlainTextReader()
    /// Readers of JSON.
    static let json: [any JSONTranscriptReader] = [
        NativeJSONReader(), WhisperJSONReader(), WhisperCppReader(), AWSTranscribeReader(),
        GoogleSpeechReader(), DeepgramReader(), AssemblyAIReader(), RevReader(), IBMWatsonReader(),
        SpeechmaticsReader(), BBCKaldiReader(), PodcastJSONReader(), LabelStudioReader(),
        OTranscribeReader(),
    ]
}

extension TranscriptReader {
    var format: FormatName { Self.format }
}

extension JSONTranscriptReader {
    var format: FormatName { Self.format }
}
