public import EvidenceModel
public import InferenceRuntime

/// Why a transcript could not be aligned to a clip.
public enum AlignmentError: UserFacingError {
    /// No acoustic model in the folder.
    case modelMissing(folder: String)
    /// A file of the acoustic model is not what it should be.
    case modelUnreadable(path: String, reason: String)
    /// A neural model, or its runtime, cannot be used.
    case neuralModel(InferenceError)
    /// The vocabulary of a neural model cannot be read; `line` counts from 1.
    case tokensUnreadable(path: String, line: Int?, reason: String)
    /// A neural model and a vocabulary that do not belong together.
    case vocabularyWrong(model: String, outputs: Int, tokens: String, count: Int)
    /// espeak-ng or its data is not there.
    case pronouncerMissing
    /// espeak-ng does not speak the language.
    case languageUnknown(LanguageTag)
    /// The clip holds no sample.
    case clipEmpty(clip: String)
    /// The clip holds samples that are no numbers.
    case clipUnusable(clip: String)
    /// Nothing in the clip sounds like speech.
    case clipSilent(clip: String)
    /// The transcript holds no word.
    case transcriptEmpty(transcript: String)
    /// The transcript's times are to be kept and it has none.
    case nothingToKeep(transcript: String)
    /// More is written than can be said in the time: over 25 phones a second of speech.
    case transcriptTooLong(clip: String, phones: Int, speechMilliseconds: Int64)
    /// Most of the text is not in the sound: so many segments of so many, of which some begin after
    /// the end of the clip.
    case textNotInSound(clip: String, segments: Int, of: Int, beyondClip: Int)
    /// Original and translation do not run parallel: from these segments on, counted from 1.
    case translationParts(
        file: String, segment: Int, originalSegment: Int, count: Int, originalCount: Int)
    /// Original and translation do not alternate: this segment is not in the language of its place.
    case notAlternating(file: String, segment: Int)
    /// This segment does not have the two columns of original and translation.
    case notColumns(file: String, segment: Int, columns: Int)

    /// One line for the user.
    public var description: String {
        switch self {
        case .modelMissing(let folder):
            "\(folder): no acoustic model here; install it with `apt-get install "
                + "pocketsphinx-en-us`, or name its folder with --acoustic-model"
        case .modelUnreadable(let path, let reason):
            "\(path): not a usable acoustic model (\(reason)); reinstall it with `apt-get "
                + "install --reinstall pocketsphinx-en-us`"
        case .neuralModel(let error): error.description
        case .tokensUnreadable(let path, let line, let reason):
            "\(path)\(line.map { ":\($0)" } ?? ""): not a list of tokens (\(reason)); give one token a "
                + "line, or lines of a token and its number"
        case .vocabularyWrong(let model, let outputs, let tokens, let count):
            "\(tokens): \(count) tokens, but \(model) gives \(outputs) numbers a frame; give the "
                + "vocabulary of this model"
        case .pronouncerMissing:
            "espeak-ng cannot start: install it with `apt-get install libespeak-ng1 espeak-ng-data`"
        case .languageUnknown(let language):
            "language \(language) is not one that espeak-ng speaks: `espeak-ng --voices` lists them"
        case .clipEmpty(let clip):
            "\(clip): the clip holds no sound; check that it was copied whole"
        case .clipUnusable(let clip):
            "\(clip): the clip holds samples that are no numbers; export it again"
        case .clipSilent(let clip):
            "\(clip): no speech found in the clip; check the file and the channel"
        case .transcriptEmpty(let transcript):
            "\(transcript): there are no words in it; check that it is the transcript"
        case .nothingToKeep(let transcript):
            "\(transcript): there are no times in it to keep, or not for every segment; use --align "
                + "acoustic or --align activity"
        case .transcriptTooLong(let clip, let phones, let milliseconds):
            "\(clip): the transcript is too long for the clip (\(phones) speech sounds in "
                + "\(seconds(milliseconds)) s of speech); check that they belong together"
        case .textNotInSound(let clip, let segments, let count, let beyond):
            "\(clip): \(segments) of the transcript's \(count) segments are not in the sound"
                + (beyond > 0 ? " (\(beyond) start after the end of the clip)" : "")
                + "; give the transcript of this clip; say what is spoken with --spoken-language if it "
                + "is a translation; or have it timed and marked all the same with --accept-mismatch"
        case .translationParts(let file, let segment, let originalSegment, let count, let all):
            "\(file): \(count) segments, but \(all) in the original; they part at segment "
                + "\(segment) here, \(originalSegment) there; give both the same number of "
                + "segments, or labels that change alike"
        case .notAlternating(let file, let segment):
            "\(file): segment \(segment) breaks the order of original, translation, original, …; "
                + "see there what is missing or twice"
        case .notColumns(let file, let segment, let columns):
            "\(file): segment \(segment) has \(columns) columns where original and translation are "
                + "wanted; put a tab, | or ; between them"
        }
    }

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .modelMissing, .pronouncerMissing: .unavailable
        case .neuralModel(let error): error.exitStatus
        case .languageUnknown: .usage
        case .tokensUnreadable, .vocabularyWrong, .modelUnreadable, .clipEmpty, .clipUnusable,
            .clipSilent, .transcriptEmpty,
            .nothingToKeep, .transcriptTooLong, .textNotInSound, .translationParts,
            .notAlternating, .notColumns:
            .badData
        }
    }

    private func seconds(_ milliseconds: Int64) -> String {
        "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100)"
    }
}
