/// Every reader there is.
enum FormatReaders {
    /// The formats of all of them.
    static var formats: [FormatName] {
        text.map(\.format) + prose.map(\.format) + json.map(\.format) + xml.map(\.format) + [.docx]
    }
    /// Readers of text, each of which knows its own.
    static let text: [any TranscriptReader] = [
        SRTReader(), WebVTTReader(), WhisperTSVReader(), SBVReader(), LRCReader(),
        AudacityReader(), RTTMReader(), CTMReader(), STMReader(), TextGridReader(), ASSReader(),
        CSVReader(),
    ]
    /// Readers of text that nobody else knows; the first that recognises it reads it.
    static let prose: [any TranscriptReader] = [LabelledTextReader(), PlainTextReader()]
    /// Readers of XML.
    static let xml: [any XMLTranscriptReader] = [TTMLReader(), ELANReader()]
    /// Readers of JSON.
    static let json: [any JSONTranscriptReader] = [
        NativeJSONReader(), WhisperJSONReader(), WhisperCppReader(), AWSTranscribeReader(),
        GoogleSpeechReader(), DeepgramReader(), AssemblyAIReader(), RevReader(), IBMWatsonReader(),
        SpeechmaticsReader(), VoskReader(), BBCKaldiReader(), PodcastJSONReader(),
        LabelStudioReader(), OTranscribeReader(),
    ]
}

extension TranscriptReader {
    var format: FormatName { Self.format }
}

extension JSONTranscriptReader {
    var format: FormatName { Self.format }
}
