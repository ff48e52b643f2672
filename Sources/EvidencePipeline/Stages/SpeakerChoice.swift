public import AudioIO
import EvidenceModel
import ForcedAlignment
public import SpeakerVoices
import Tagging
import TranscriptFormats

/// Where the speakers of a record come from when its transcript names nobody.
public enum SpeakerChoice: Sendable {
    /// From the sound of the voices; a neural model listens where one is given.
    case voices(SpeakerCount, model: VoiceModel? = nil)
    /// From the channels, one party each.
    case channels
}

extension AlignedRecord {
    /// Whether the transcript, or a file since, names a speaker.
    public var namesSpeakers: Bool { aligned.transcript.segments.contains { $0.speaker != nil } }

    /// The record with suggested speakers, where it names none.
    ///
    /// - Parameter channel: what voices are listened to.
    /// - Throws: `SpeakerVoicesError`, `AudioError` or ``PipelineError/oneChannel(path:)``.
    public func suggestingSpeakers(
        _ choice: SpeakerChoice, channel: ChannelSelection = .mix
    ) throws -> AlignedRecord {
        guard !namesSpeakers else { return self }
        let turns = aligned.transcript.segments.map(\.timing?.span)
        var result = self
        switch choice {
        case .voices(let count, let model):
            let samples = try clip.clip.monoSamples(channel)
            let voices = try VoiceAssignment(
                turns: turns, samples: samples, count: count, model: model)
            result.aligned.record.voiceModel = model?.reference
            result.voicesMayBeFewer = voices.mayBeFewer
            result.suggest(
                voices.labels.map { label in
                    label.map { (name: "Voice \($0.voice + 1)?", confidence: $0.confidence) }
                }, by: .voice)
        case .channels:
            guard clip.source.channelCount > 1 else {
                throw PipelineError.oneChannel(path: clip.clip.path)
            }
            let channels = try (0..<clip.source.channelCount).map {
                try clip.clip.monoSamples(.channel($0))
            }
            let parties = ChannelAssignment(turns: turns, channels: channels)
            result.suggest(
                parties.labels.map { label in
                    label.map { (name: "Channel \($0.channel + 1)?", confidence: $0.confidence) }
                }, by: .channel)
        }
        return result
    }

    /// The record with what a speaker file says: a YAML file renames and merges labels, the turns of
    /// an RTTM file name segments that have no speaker.
    ///
    /// Throws ``PipelineError``, `TranscriptError` or `TaggingError`.
    public func naming(speakersFrom path: String) throws -> AlignedRecord {
        let input = try InputBytes(path: path)
        var result = self
        let read = try? TranscriptFile.read(input.bytes, named: input.name, as: .rttm)
        if let turns = read?.transcript.segments, !turns.isEmpty {
            let named = SpeakerTurns(turns)
            guard !named.isEmpty else { throw PipelineError.noTurns(path: path) }
            result.suggest(
                aligned.transcript.segments.map { segment in
                    segment.speaker == nil
                        ? segment.timing.flatMap { named.label(of: $0.span) } : nil
                }, by: .turns)
            return result
        }
        let file = try SpeakerNameFile.read(input)
        if let label = file.labels(missingFrom: aligned.transcript).first {
            throw PipelineError.noSuchLabel(path: path, line: label.line, label: label.text)
        }
        result.aligned.transcript = file.applied(to: aligned.transcript)
        if let translated = translation?.transcript {
            result.translation?.transcript = file.applied(to: translated)
        }
        return result
    }

    private mutating func suggest(
        _ labels: [(name: String, confidence: Double)?], by method: SpeakerSuggestion.Method
    ) {
        for (index, label) in labels.enumerated() {
            guard let label else { continue }
            aligned.transcript.segments[index].speaker = Speaker(name: label.name)
            aligned.transcript.segments[index].speakerSuggestion = SpeakerSuggestion(
                method: method, confidence: label.confidence)
        }
    }
}
