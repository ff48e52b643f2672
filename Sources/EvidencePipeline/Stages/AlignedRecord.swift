public import AudioIO
public import EvidenceModel
public import ForcedAlignment
import TranscriptFormats

/// A clip and its transcript, every word timed; nothing is redacted yet.
public struct AlignedRecord: Sendable {
    /// The clip.
    public let clip: LoadedClip
    /// The text as it was read.
    public let transcript: LoadedTranscript
    /// The text with its times, and how they came about.
    public internal(set) var aligned: AlignedTranscript
    /// Clips of the casebook to learn from that were not found, or are others now, by file name.
    public let missingLessons: [String]
    /// Those whose sound cannot be read, or that their text does not fit, by file name.
    public let unfitLessons: [String]
    /// The translation with the times of the original; nil when none was given.
    public internal(set) var translation: ParallelTranslation?
    /// Whether voices that were told apart by sound are as much alike as parts of one voice.
    public internal(set) var voicesMayBeFewer = false

    /// Loads both files and times the text.
    ///
    /// - Parameters:
    ///   - clipPath: the audio file, opened read-only.
    ///   - transcriptPath: the transcript, or `-` for standard input.
    ///   - reading: the transcript's format and encoding, where its content shall not tell.
    ///   - provenance: what a person knows about the clip beyond what its file says.
    ///   - channel: what is listened to.
    ///   - options: how the text is timed.
    ///   - teachers: other clips that the alignment may learn from; nil: none.
    ///   - translation: where a translation stands that takes the times of the original.
    ///   - progress: is told how far decoding and alignment are.
    /// - Throws: `AudioError`, `TranscriptError`, `AlignmentError`, `CasebookError` or ``PipelineError``.
    public init(
        clipPath: String, transcriptPath: String,
        _ reading: TranscriptReading = TranscriptReading(),
        provenance: ClipProvenance = ClipProvenance(), channel: ChannelSelection = .mix,
        options: AlignmentOptions = AlignmentOptions(),
        teachers: CasebookLessons? = nil,
        translation: TranslationSource? = nil,
        reporting progress: ProgressReporter = .silent
    ) throws {
        let texts: LoadedTexts
        do {
            texts = try LoadedTexts(
                path: transcriptPath, reading, translation,
                spoken: options.spokenLanguage ?? options.languages.first)
        } catch let error as TranscriptError {
            guard (try? AudioClip.open(transcriptPath)) != nil else { throw error }
            throw PipelineError.soundForTranscript(path: transcriptPath)
        }
        transcript = texts.transcript
        let aligner = try ForcedAligner(options)
        progress.report(.decode, 0)
        var listener = aligner.listener()
        let heard = try LoadedClip(path: clipPath, channel: channel) { listener.listen(to: $0) }
        clip = heard.stating(provenance)
        progress.report(.decode, 1)
        let taught = try teachers?.found(by: aligner, except: clip.source.sha256)
        missingLessons = taught?.missing ?? []
        unfitLessons = taught?.unfit ?? []
        var aligned = try aligner.align(
            texts.original, heard: listener, clip: clipPath,
            text: texts.transcript.source.fileName, learningFrom: taught?.lessons ?? [],
            reporting: progress)
        if taught != nil, aligned.record.adaptation == nil {
            aligned.record.adaptation = AdaptationRecord(clips: [])
        }
        self.aligned = aligned
        self.translation = try texts.translation.map { [aligned] in
            try ParallelTranslation($0, of: aligned)
        }
    }

    /// The record as native JSON, **unredacted**.
    public var unredactedJSON: [UInt8] { document.bytes }

    /// The record as native JSON holds it, kind `unredacted`.
    var document: RecordDocument {
        RecordDocument(
            kind: .unredacted, transcript: aligned.transcript, source: clip.source,
            transcriptSource: RecordDocument.TranscriptOrigin(transcript.source),
            alignment: aligned.record)
    }
}

extension RecordDocument.TranscriptOrigin {
    init(_ source: TranscriptSource) {
        self.init(
            fileName: source.fileName, sha256: source.sha256, format: source.format,
            encoding: source.encoding)
    }
}
