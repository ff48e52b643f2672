import ArgumentParser
import EvidenceModel
import EvidencePipeline
import ForcedAlignment

/// Where the translation of a transcript stands.
struct TranslationArguments: ParsableArguments {
    @Option(
        help: """
            A translation of the transcript, segment for segment: it takes the times of the original; \
            adds <clip>.<language>.redacted.srt and so on.
            """)
    var translation: String?

    @Option(
        help: """
            The transcript holds original and translation: alternating (segment by segment, or two \
            lines to a cue) or columns (tab, | or ; between them).
            """)
    var bilingual: BilingualLayout?

    @Option(
        help: "The language of the translation; by its file's name or its letters when not given.")
    var translationLanguage: LanguageTag?

    func validate() throws {
        if translation != nil, bilingual != nil {
            throw ValidationError("--translation and --bilingual cannot be used together")
        }
        if translationLanguage != nil, translation == nil, bilingual == nil {
            throw ValidationError("--translation-language needs --translation or --bilingual")
        }
    }

    var source: TranslationSource? {
        let place =
            bilingual.map { TranslationSource.Place.bilingual($0) }
            ?? translation.map { .file(path: $0) }
        return place.map { TranslationSource($0, language: translationLanguage) }
    }
}
