import ArgumentParser
import AudioIO
import EvidenceModel
import EvidencePipeline
import ForcedAlignment
import TranscriptFormats

/// What `align` and `annotate` share: the input and how it is timed.
struct AlignmentArguments: ParsableArguments {
    @Argument(help: "The audio clip; opened read-only.")
    var clip: String

    @Argument(
        help: "Its transcript: SRT, WebVTT, labelled or plain text, Whisper JSON; - is stdin.")
    var transcript: String

    @Option(
        help: """
            The language of the text (BCP 47: ru, uk, en, ko, …); by script when not given. Of \
            several (ru,uk) each segment is in one, by its letters.
            """)
    var language: LanguageList?

    @Option(help: "The language spoken in the clip; that of the text when not given.")
    var spokenLanguage: LanguageTag?

    @Option(
        help: """
            How the text is timed: auto, acoustic (by sound), activity (spread over detected \
            speech), keep (the transcript's own segment times), refine (by sound, within two \
            seconds of the transcript's times).
            """)
    var align = AlignmentOptions.Mode.auto

    @Option(help: "The channel to align by, from 1; all channels mixed when not given.")
    var channel: Int?

    @OptionGroup var speaking: SpeakerArguments

    @OptionGroup var reading: TranscriptFileArguments

    @Option(help: "A folder with a Sphinx acoustic model, in place of Debian's pocketsphinx-en-us.")
    var acousticModel: String?

    @Option(
        help: """
            A neural model that says about where words are: an ONNX file with a CTC model of letters \
            or sounds that takes a 16 kHz waveform; earwitness models install fetches what runs it.
            """)
    var model: String?

    @Option(help: "The vocabulary of --model: a token a line, token and number, or vocab.json.")
    var tokens: String?

    @Flag(
        help: """
            --model wants samples of mean 0 and deviation 1, as most exports of wav2vec2 do (do_normalize in \
            their preprocessor_config.json).
            """)
    var modelNormalise = false

    @Option(
        help: """
            A casebook with other clips of the same voices and channel: words in noise and in short clips \
            are found far better with what they teach. Those that do not sound like the clip are left out.
            """)
    var adaptWith: String?

    @Option(help: "A folder with the clips of --adapt-with, where they are not where it says.")
    var clips: [String] = []

    @Flag(
        help: """
            Write the result even if most of the text is not in the sound; the segments that are not \
            are marked.
            """)
    var acceptMismatch = false

    @Option(
        help:
            "When the clip's first sample was recorded (2024-03-01T14:05:09+02:00), if it is wrong."
    )
    var recordedAt: String?

    @Option(help: "Where the clip comes from, in words; goes into every record.")
    var source: String?

    @Flag(name: .shortAndLong, help: "No progress on standard error.")
    var quiet = false

    @Flag(help: "Say on standard error how long each stage took.")
    var timings = false

    func validate() throws {
        if let recordedAt, WallClock(recordedAt) == nil {
            throw ValidationError("--recorded-at takes a time such as 2024-03-01T14:05:09")
        }
        if (model == nil) != (tokens == nil) {
            throw ValidationError("--model and --tokens are given together")
        }
        if modelNormalise, model == nil {
            throw ValidationError("--model-normalise says what --model wants")
        }
        if model != nil, [.refine, .activity].contains(align) {
            throw ValidationError("--model has no part in --align refine or --align activity")
        }
        if adaptWith != nil, align == .activity {
            throw ValidationError("--adapt-with has no part in --align activity")
        }
        if adaptWith == nil, !clips.isEmpty {
            throw ValidationError("--clips says where the clips of --adapt-with are")
        }
        if let channel, channel < 1 { throw ValidationError("--channel counts from 1") }
    }

    /// The timed record, from the files the command line names.
    func alignedRecord(
        translation: TranslationSource? = nil, reporting progress: ProgressReporter
    ) throws -> AlignedRecord {
        let record = try AlignedRecord(
            clipPath: clip, transcriptPath: transcript, reading.reading,
            provenance: ClipProvenance(recordedAt: recordedAt, origin: source),
            channel: channel.map { .channel($0 - 1) } ?? .mix,
            options: AlignmentOptions(
                mode: align, languages: language?.tags ?? [], spokenLanguage: spokenLanguage,
                modelFolder: acousticModel, neuralModel: neuralModel,
                acceptsMismatch: acceptMismatch),
            teachers: adaptWith.map {
                CasebookLessons(casebookAt: $0, locator: ClipLocator(folders: clips))
            },
            translation: translation, reporting: progress)
        if !quiet {
            ClipNotes(clip: record.clip).print()
            TranscriptNotes(transcript: record.transcript).print()
            AlignmentNotes(record: record).print()
        }
        return try speaking.named(record, listeningTo: channel, quiet: quiet)
    }

    private var neuralModel: AlignmentOptions.NeuralModel? {
        guard let model, let tokens else { return nil }
        return AlignmentOptions.NeuralModel(
            model: model, tokens: tokens, normalises: modelNormalise)
    }

    /// Runs stages that are shown on a terminal and, with `--timings`, measured.
    func reportingStages(_ stages: (ProgressReporter) throws -> Void) throws {
        let clock = StageClock()
        try stages(clock.observing(TerminalProgress.reporter(quiet: quiet)))
        if timings { clock.print() }
    }
}
