import EvidenceModel

extension RecordDocument {
    /// The record as JSON in UTF-8.
    public var bytes: [UInt8] {
        guard let bleep, case .object(let members, _) = json else {
            return JSONWriter.bytes(of: json)
        }
        let member = JSONValue.Member(name: "bleep", value: bleep.json)
        return JSONWriter.bytes(of: .object(members + [member]))
    }

    private var json: JSONValue {
        let clock = source?.wallClock
        let segments = transcript.segments.enumerated().map { Self.json($1, id: $0, clock) }
        let words = transcript.segments.flatMap(\.words).map(Self.json)
        var record: JSONValue = .object([
            "schema": .string(Self.schema), "kind": .string(kind.rawValue),
            "tool": .object(["name": .string(tool.name), "version": .string(tool.version)]),
            "language": .string(transcript.language?.description),
            "source": source.map(Self.json) ?? .null,
            "transcript_source": transcriptSource.map(Self.json) ?? .null,
            "alignment": alignment.map(Self.json) ?? .null,
            "segments": .array(segments), "word_segments": .array(words),
            "unmatchedAudio": .array((alignment?.unmatchedAudio ?? []).map(Self.json)),
            "redaction": mask.map {
                .object(["style": .string($0.style), "mask": .string($0.mask)])
            } ?? .null,
            "redactions": .array(redactions.enumerated().map { json($1, number: $0 + 1) }),
        ])
        if kind == .restricted, case .object(let members, _) = record {
            let speakers = speakerRedactions.enumerated().map { $1.json(number: $0 + 1) }
            record = .object(
                members + [.init(name: "speaker_redactions", value: .array(speakers))])
        }
        if kind != .redacted, !transcript.speakers.isEmpty, case .object(let members, _) = record {
            let speakers = transcript.speakers.map(\.json)
            record = .object(members + [.init(name: "speakers", value: .array(speakers))])
        }
        return record
    }

    private static func json(_ source: ClipSource) -> JSONValue {
        JSONValue.object([
            "file": .string(source.fileName), "sha256": .string(source.sha256),
            "bytes": .number(Double(source.byteCount)), "format": .string(source.format),
            "decoder": .string(source.decoder), "frames": .number(source.frameCount),
            "rate": .number(source.rate.hertz), "channels": .number(source.channelCount),
            "duration": .number(source.span.upperBound.seconds),
            "recorded_at": .string(source.recordedAt),
        ]).adding("origin", source.origin)
    }

    private static func json(_ origin: TranscriptOrigin) -> JSONValue {
        .object([
            "file": .string(origin.fileName), "sha256": .string(origin.sha256),
            "format": .string(origin.format), "encoding": .string(origin.encoding),
        ])
    }

    private static func json(_ alignment: AlignmentRecord) -> JSONValue {
        .object([
            "method": .string(alignment.method.rawValue), "model": .string(alignment.model),
            "model_sha256": .string(alignment.modelSHA256),
            "spoken_language": .string(alignment.spokenLanguage?.description),
            "confidence": .number(alignment.confidence.map(rounded)),
        ]).adding("neural_model", alignment.neuralModel.map(listening))
            .adding("voice_model", alignment.voiceModel.map(json))
            .adding("adaptation", alignment.adaptation.map(json))
    }

    private static func json(_ adaptation: AdaptationRecord) -> JSONValue {
        .object([
            "clips": .array(adaptation.clips.map { .string($0) }),
            "statistics_sha256": .string(adaptation.statisticsSHA256),
            "gain": .number(adaptation.gain.map(rounded)),
        ])
    }

    /// A neural model that heard words.
    private static func listening(_ model: NeuralModelReference) -> JSONValue {
        json(model).adding("normalised", .bool(model.isNormalised)).adding(
            "bias", .number(model.biasMilliseconds.map { Double($0) / 1_000 }))
    }

    private static func json(_ model: NeuralModelReference) -> JSONValue {
        .object([
            "file": .string(model.file), "sha256": .string(model.sha256),
            "tokens_sha256": .string(model.tokensSHA256), "runtime": .string(model.runtime),
        ])
    }

    private static func json(_ segment: Segment, id: Int, _ clock: WallClock?) -> JSONValue {
        let suggestion = segment.speakerSuggestion.map(json)
        return JSONValue.object(
            members(of: segment, id: id)
                + [suggestion].compactMap(\.self)
                .map { JSONValue.Member(name: "speaker_suggestion", value: $0) }
        ).adding("wallClock", segment.timing.flatMap { clock?.text(at: $0.span.lowerBound) })
    }

    private static func json(_ suggestion: SpeakerSuggestion) -> JSONValue {
        .object([
            "state": .string("suggested"), "method": .string(suggestion.method.rawValue),
            "confidence": .number(rounded(suggestion.confidence)),
        ])
    }

    private static func members(of segment: Segment, id: Int) -> [JSONValue.Member] {
        let members: KeyValuePairs<String, JSONValue> = [
            "id": .number(id), "start": .number(segment.timing?.span.lowerBound.seconds),
            "end": .number(segment.timing?.span.upperBound.seconds),
            "text": .string(segment.text), "speaker": .string(segment.speaker?.name),
            "language": .string(segment.language?.description),
            "timing": .string(segment.timing?.source.name),
            "confidence": .number(Self.confidence(of: segment).map(rounded)),
            "doubts": .array(segment.doubts.map { .string($0.rawValue) }),
            "words": .array(segment.words.map(json)),
            "topics": .array(segment.topics.map(\.json)),
        ]
        return members.map { JSONValue.Member(name: $0.key, value: $0.value) }
    }

    /// A segment that is not in the sound has no confidence at all, wherever its times come from.
    private static func confidence(of segment: Segment) -> Double? {
        segment.doubts.contains(.notInSound) ? 0 : segment.timing?.confidence
    }

    private static func json(_ span: TimeSpan) -> JSONValue {
        .object([
            "start": .number(span.lowerBound.seconds), "end": .number(span.upperBound.seconds),
        ])
    }

    private static func json(_ word: Word) -> JSONValue {
        .object([
            "word": .string(word.text), "start": .number(word.timing?.span.lowerBound.seconds),
            "end": .number(word.timing?.span.upperBound.seconds),
            "score": .number((word.timing?.confidence ?? word.score).map(rounded)),
            "timing": .string(word.timing?.source.name),
        ])
    }

    private func json(_ redaction: Redaction, number: Int) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "id", value: .string("r\(number)")),
            .init(name: "segment", value: .number(redaction.segment)),
            .init(name: "start", value: .number(redaction.range.lowerBound)),
            .init(name: "end", value: .number(redaction.range.upperBound)),
            .init(name: "category", value: .string(redaction.category.rawValue)),
            .init(name: "severity", value: .number(redaction.severity.rawValue)),
            .init(name: "from", value: .number(redaction.span?.lowerBound.seconds)),
            .init(name: "to", value: .number(redaction.span?.upperBound.seconds)),
        ]
        if kind == .restricted {
            members.append(.init(name: "text", value: .string(redaction.text)))
            members.append(.init(name: "rule", value: .string(redaction.rule)))
            return JSONValue.object(members).adding("pseudonym", redaction.pseudonym)
        }
        return .object(members)
    }

    /// Confidences have four places; more would be noise.
    private static func rounded(_ confidence: Double) -> Double {
        (confidence * 10_000).rounded() / 10_000
    }
}
