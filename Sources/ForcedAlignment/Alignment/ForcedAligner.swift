public import EvidenceModel
import InferenceRuntime
import SignalProcessing

/// Finds out when each word of a transcript is spoken in a clip.
///
/// espeak-ng says how the words sound, the Gaussian mixtures of a Sphinx model say how well each
/// 10 ms fit each sound, and a strict Viterbi search that consumes every word finds the best places.
/// See `docs/alignment.md` for the method, its sources and how exact it is.
public struct ForcedAligner: Sendable {
    private let options: AlignmentOptions
    private let model: AcousticModel
    private let neural: NeuralModel?

    /// Reads the acoustic model. Throws when it is not installed or not usable, and when a language
    /// is one that espeak-ng does not speak.
    public init(_ options: AlignmentOptions = AlignmentOptions()) throws(AlignmentError) {
        self.options = options
        for language in options.languages + [options.spokenLanguage].compactMap(\.self) {
            _ = try Pronouncer(language)
        }
        model = try AcousticModel(ModelFolder(named: options.modelFolder))
        if let files = options.neuralModel {
            neural = try NeuralModel(files)
        } else {
            neural = nil
        }
    }

    /// The folder of the acoustic model that is used when none is named; nil when it is not there.
    public static var acousticModelFolder: String? { try? ModelFolder(named: nil).path }

    /// What a clip is to be played to before it is aligned.
    public func listener() -> ClipListener { ClipListener(model.analysis, neural) }

    /// Times every segment and word of `transcript`; see ``align(_:heard:clip:reporting:)``.
    ///
    /// `samples` are all of the clip's, 16 kHz mono, from -1 to 1.
    public func align(
        _ transcript: Transcript, samples: [Float], clip: String = "clip",
        reporting progress: ProgressReporter = .silent
    ) throws(AlignmentError) -> AlignedTranscript {
        var listener = listener()
        listener.listen(to: samples.span)
        return try align(transcript, heard: listener, clip: clip, reporting: progress)
    }

    /// Times every segment and word of `transcript`.
    ///
    /// `heard` is a ``listener()`` to which all of the clip was played; `clip` and `text` are what errors
    /// call the clip and the transcript. Of `lessons`, those are learned from that sound like the clip; the
    /// record says which. Takes about a hundredth of the clip's length on one core; the
    /// same input gives the same result.
    public func align(
        _ transcript: Transcript, heard: ClipListener, clip: String = "clip",
        text: String = "the transcript", learningFrom lessons: [Lesson] = [],
        reporting progress: ProgressReporter = .silent
    ) throws(AlignmentError) -> AlignedTranscript {
        guard transcript.wordCount > 0 else { throw .transcriptEmpty(transcript: text) }
        let languages = SegmentLanguages(transcript, among: options.languages)
        let spoken = options.spokenLanguage ?? languages.main
        let isOriginal = languages.share(spokenAs: options.spokenLanguage, in: transcript) >= 0.25
        var transcript = languages.applied(to: transcript)
        transcript.language = languages.main
        let method = try method(for: transcript, isOriginal: isOriginal, named: text)
        let analysis = try ClipAnalysis(heard, clip: clip, analysis: model.analysis)
        progress.report(.align, 0.1)
        guard isOriginal, method != .activity else {
            return distributed(transcript, over: analysis, method: method, spoken: spoken)
        }
        let order = method == .refine ? TimeOrder(of: transcript) : nil
        transcript = order?.sorted(transcript) ?? transcript
        let unspoken = options.spokenLanguage.map { transcript.segments(notIn: $0) } ?? []
        for index in unspoken { transcript.segments[index].doubts.append(.otherLanguage) }
        let words = try SpokenTranscript(
            transcript.untimed, language: languages.main, unspoken: unspoken, model: model,
            spelling: neural.map { Spelling($0.vocabulary) })
        let phones = words.phoneCount
        if method == .acoustic { try check(phones, against: analysis, clip: clip) }
        var furthest = 0.0
        var alignment = alignment(of: words, in: analysis, anchors: try anchors(heard)) { share in
            progress.report(.align, 0.1 + 0.6 * share)
        }
        let adaptation = lessons.isEmpty ? nil : Adaptation.chosen(among: lessons, for: &alignment)
        if method != .keep {
            // What is searched again has been reported already.
            alignment.progress = { share in
                guard share > furthest else { return }
                furthest = share
                progress.report(.align, 0.7 + 0.3 * share)
            }
        }
        let outcome: AcousticAlignment.Outcome?
        switch method {
        case .keep:
            outcome = TimedAlignment(alignment: alignment).keeping(
                transcript.withUntimedWords, moving: options.mode == .auto
            ) { share in
                progress.report(.align, 0.7 + 0.3 * share)
            }
        case .refine:
            outcome = TimedAlignment(alignment: alignment).refining(transcript.withUntimedWords)
        default:
            outcome = alignment.alignUntimed(transcript)
        }
        guard var outcome else { throw tooLong(phones, analysis, clip) }
        try check(outcome, of: alignment, clip: clip)
        if method != .acoustic, !analysis.energy.isVeryNoisy {
            outcome.misfit.audio = LeftOverSpeech.frames(
                of: analysis.activity, outside: outcome.transcript)
        }
        progress.report(.align, 1)
        var result = result(outcome, method, spoken, order, adaptation)
        result.record.neuralModel?.biasMilliseconds =
            alignment.neuralBias(in: outcome.transcript).map { $0.frames * 10 }
        return result
    }

    /// What another clip can teach of its voices and its channel; nil where its text does not fit its sound.
    ///
    /// `transcript` is what is said in the clip that `heard` was played; its times are not needed. `clip` is what
    /// errors call the clip, `sha256` what records do.
    public func lesson(
        of transcript: Transcript, heard: ClipListener, clip: String = "clip", sha256: String
    ) throws(AlignmentError) -> Lesson? {
        guard transcript.wordCount > 0 else { return nil }
        let languages = SegmentLanguages(transcript, among: [])
        let words = try SpokenTranscript(
            languages.applied(to: transcript).untimed, language: languages.main, unspoken: [],
            model: model, spelling: nil)
        let analysis = try ClipAnalysis(heard, clip: clip, analysis: model.analysis)
        return Lesson(alignment(of: words, in: analysis, anchors: nil), clip: sha256)
    }

    private func alignment(
        of words: SpokenTranscript, in analysis: ClipAnalysis, anchors: NeuralAnchors?,
        progress: (Double) -> Void = { _ in }
    ) -> AcousticAlignment {
        AcousticAlignment(
            clip: analysis,
            emissions: Emissions(
                model: model, columns: words.columns, features: analysis.features,
                lost: analysis.lost, progress: progress),
            spoken: words, layout: ClipModel.Layout(model), anchors: anchors)
    }

    private func anchors(_ heard: ClipListener) throws(AlignmentError) -> NeuralAnchors? {
        guard let listener = heard.neural else { return nil }
        do throws(InferenceError) {
            return NeuralAnchors(model: listener.model, scores: try listener.finished())
        } catch {
            throw .neuralModel(error)
        }
    }

    private func result(
        _ outcome: AcousticAlignment.Outcome, _ method: AlignmentRecord.Method,
        _ spoken: LanguageTag, _ order: TimeOrder?, _ adaptation: AdaptationRecord?
    ) -> AlignedTranscript {
        let aligned = order?.restored(outcome.transcript) ?? outcome.transcript
        var record = record(of: aligned, method: method, spoken: spoken)
        record.adaptation = adaptation
        record.unmatchedAudio = outcome.misfit.audio.map {
            FrameClock.time(frame: $0.lowerBound)..<FrameClock.time(frame: $0.upperBound)
        }
        return AlignedTranscript(transcript: aligned, record: record)
    }

    /// If most of the text is not in the sound, the two do not belong together.
    private func check(
        _ outcome: AcousticAlignment.Outcome, of alignment: AcousticAlignment, clip: String
    ) throws(AlignmentError) {
        guard !options.acceptsMismatch, alignment.shareLost(in: outcome) > 0.5 else { return }
        throw .textNotInSound(
            clip: clip, segments: outcome.misfit.segments.count,
            of: alignment.spoken.segments.count { !$0.isEmpty },
            beyondClip: outcome.transcript.segments.count { $0.doubts.contains(.beyondClip) })
    }

    /// More phones in a second of speech cannot be spoken.
    private static let mostPhonesPerSecond = 25

    private func method(
        for transcript: Transcript, isOriginal: Bool, named text: String
    ) throws(AlignmentError) -> AlignmentRecord.Method {
        switch options.mode {
        case .acoustic: return isOriginal ? .acoustic : .activity
        case .activity: return .activity
        case .refine:
            guard transcript.isTimed else { throw .nothingToKeep(transcript: text) }
            return isOriginal ? .refine : .keep
        case .keep:
            guard transcript.isTimed else { throw .nothingToKeep(transcript: text) }
            return .keep
        case .auto: return transcript.isTimed ? .keep : isOriginal ? .acoustic : .activity
        }
    }

    private func check(
        _ phones: Int, against analysis: ClipAnalysis, clip: String
    ) throws(AlignmentError) {
        // In noise speech is heard only in part, and a short clip without a pause has nothing to
        // tell speech by; the clip's length is all that is sure.
        let frames =
            analysis.energy.isNoisy ? analysis.features.count : analysis.activity.frameCount
        guard phones * 100 > Self.mostPhonesPerSecond * frames else { return }
        throw tooLong(phones, analysis, clip)
    }

    private func tooLong(_ phones: Int, _ analysis: ClipAnalysis, _ clip: String) -> AlignmentError
    {
        .transcriptTooLong(
            clip: clip, phones: phones,
            speechMilliseconds: Int64(analysis.activity.frameCount) * 10)
    }

    private func distributed(
        _ transcript: Transcript, over analysis: ClipAnalysis, method: AlignmentRecord.Method,
        spoken: LanguageTag
    ) -> AlignedTranscript {
        var result = transcript
        if method == .keep {
            for index in result.segments.indices {
                guard let span = result.segments[index].timing?.span else { continue }
                result.segments[index].words = ActivityDistribution.spread(
                    result.segments[index].words, over: span, source: .distributed)
            }
        } else {
            result = ActivityDistribution(analysis.activity).distribute(transcript)
        }
        return AlignedTranscript(
            transcript: result, record: AlignmentRecord(method: method, spokenLanguage: spoken))
    }

    private func record(
        of transcript: Transcript, method: AlignmentRecord.Method, spoken: LanguageTag
    ) -> AlignmentRecord {
        let confidences = transcript.segments.flatMap(\.words).compactMap(\.timing?.confidence)
        return AlignmentRecord(
            method: method, model: model.name, modelSHA256: model.sha256,
            neuralModel: neural?.reference, spokenLanguage: spoken,
            confidence: confidences.isEmpty
                ? nil : confidences.reduce(0, +) / Double(confidences.count))
    }
}
