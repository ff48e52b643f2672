import EvidenceModel
import ForcedAlignment
import TranscriptFormats

/// The text of what is spoken, and its translation where there is one.
struct LoadedTexts {
    /// A translation before it has times.
    struct Translation {
        var transcript: Transcript
        var source: TranscriptSource
        var language: LanguageTag
    }

    let transcript: LoadedTranscript
    let original: Transcript
    private(set) var translation: Translation?

    init(
        path: String, _ reading: TranscriptReading, _ source: TranslationSource?,
        spoken: LanguageTag?
    ) throws {
        transcript = try LoadedTranscript(path: path, reading)
        switch source?.place {
        case nil:
            original = transcript.imported.transcript
        case .file(let path):
            original = transcript.imported.transcript
            let loaded = try LoadedTranscript(path: path)
            translation = Translation(
                transcript: loaded.imported.transcript, source: loaded.source,
                language: source?.language ?? Self.language(of: loaded))
        case .bilingual(let layout):
            let texts = try BilingualText(
                transcript.imported.transcript, layout, spoken: spoken,
                file: transcript.source.fileName)
            original = texts.original
            translation = Translation(
                transcript: texts.translation, source: transcript.source,
                language: source?.language ?? ScriptLanguage.language(of: texts.translation))
        }
        if let said = source?.language, let text = translation?.transcript {
            try Self.check(said, of: text, in: translation?.source.fileName ?? path)
        }
        if let language = translation?.language {
            translation?.transcript.language = language
        }
    }

    /// A wrong language would name the outputs wrongly and have the wrong words looked for.
    private static func check(
        _ said: LanguageTag, of text: Transcript, in file: String
    ) throws {
        guard !ScriptLanguage.isWritten(text, in: said) else { return }
        throw PipelineError.languageContradicted(
            path: file, said: said, letters: ScriptLanguage.language(of: text))
    }

    /// As the file says, as its name says (`call.en.srt`), or by its letters.
    private static func language(of loaded: LoadedTranscript) -> LanguageTag {
        let parts = loaded.source.fileName.split(separator: ".")
        let named = parts.count > 2 ? LanguageTag(String(parts[parts.count - 2])) : nil
        return loaded.imported.transcript.language ?? named
            ?? ScriptLanguage.language(of: loaded.imported.transcript)
    }
}
