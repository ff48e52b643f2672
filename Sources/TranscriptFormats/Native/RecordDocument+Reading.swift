import EvidenceModel

extension RecordDocument {
    /// Reads a record.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8.
    ///   - name: the file's name, for errors.
    /// - Throws: ``TranscriptError`` when it is no JSON, or not of this schema.
    public init(reading bytes: [UInt8], named name: String) throws(TranscriptError) {
        let decoded = try TextDecoding(bytes, named: name, encoding: nil)
        do {
            self = try Self(JSONParser.parse(SourceText(decoded.utf8)).get())
        } catch {
            throw .syntax(
                file: name, format: .native, line: error.line, column: error.column,
                problem: error.problem)
        }
    }

    init(_ json: JSONValue) throws(TranscriptSyntaxError) {
        let fields = NativeFields(json)
        guard try fields.string("schema") == Self.schema else { throw .document(.unknownSchema) }
        guard let kind = Kind(rawValue: try fields.string("kind")) else {
            throw .document(.wrongType)
        }
        self.init(kind: kind, transcript: try Self.transcript(fields))
        if let tool = try fields.object("tool") {
            self.tool = Tool(name: try tool.string("name"), version: try tool.string("version"))
        }
        if let source = try fields.object("source") { self.source = try Self.source(source) }
        if let origin = try fields.object("transcript_source") {
            transcriptSource = TranscriptOrigin(
                fileName: try origin.string("file"), sha256: try origin.optionalString("sha256"),
                format: try origin.string("format"), encoding: try origin.string("encoding"))
        }
        if let alignment = try fields.object("alignment") {
            self.alignment = try Self.alignment(alignment)
            self.alignment?.unmatchedAudio = try fields.objects("unmatchedAudio").compactMap {
                JSONTime.span($0.json["start"], $0.json["end"])
            }
        }
        if let mask = try fields.object("redaction") {
            self.mask = Mask(style: try mask.string("style"), mask: try mask.optionalString("mask"))
        }
        if let bleep = try fields.object("bleep") { self.bleep = try Bleep(bleep) }
        redactions = try fields.objects("redactions").map { item throws(TranscriptSyntaxError) in
            try Self.redaction(item)
        }
        if fields.json["speaker_redactions"] != nil {
            speakerRedactions = try fields.objects("speaker_redactions").map {
                item throws(TranscriptSyntaxError) in try SpeakerRedaction(item)
            }
        }
    }

    private static func transcript(_ fields: NativeFields) throws(TranscriptSyntaxError)
        -> Transcript
    {
        var segments: [Segment] = []
        for item in try fields.objects("segments") { segments.append(try segment(item)) }
        var transcript = Transcript(
            segments: segments,
            language: try fields.optionalString("language").flatMap { LanguageTag($0) })
        for item in try fields.objects("speakers") {
            transcript.speakers.append(try SpeakerProfile(item))
        }
        return transcript
    }

    private static func segment(_ fields: NativeFields) throws(TranscriptSyntaxError) -> Segment {
        let text = try fields.string("text")
        var pieces: [TimedPiece] = []
        for word in try fields.objects("words") {
            let timing = try word.timing(confidence: "score")
            let score = timing?.confidence == nil ? word.json["score"]?.number : nil
            pieces.append(TimedPiece(text: try word.string("word"), timing: timing, score: score))
        }
        guard let words = TimedWords.words(of: text, pieces: pieces, joining: false) else {
            throw .document(.wrongType)
        }
        var segment = Segment(
            text: text, words: words,
            speaker: try fields.optionalString("speaker").map { Speaker(name: $0) },
            language: try fields.optionalString("language").flatMap { LanguageTag($0) },
            timing: try fields.timing(confidence: "confidence"))
        segment.doubts = (fields.json["doubts"]?.array ?? []).compactMap { doubt in
            doubt.string.flatMap(TimingDoubt.init(rawValue:))
        }
        segment.speakerSuggestion = try fields.object("speaker_suggestion").map(suggestion)
        for topic in try fields.objects("topics") {
            segment.topics.append(try TopicTag(topic))
        }
        return segment
    }

    private static func suggestion(
        _ fields: NativeFields
    ) throws(TranscriptSyntaxError) -> SpeakerSuggestion {
        guard let method = SpeakerSuggestion.Method(rawValue: try fields.string("method")),
            let confidence = fields.json["confidence"]?.number
        else { throw .document(.wrongType) }
        return SpeakerSuggestion(method: method, confidence: confidence)
    }

    private static func source(_ fields: NativeFields) throws(TranscriptSyntaxError) -> ClipSource {
        guard let rate = SampleRate(hertz: try fields.integer("rate")) else {
            throw .document(.wrongType)
        }
        return ClipSource(
            fileName: try fields.string("file"), sha256: try fields.string("sha256"),
            byteCount: Int64(try fields.integer("bytes")), format: try fields.string("format"),
            decoder: try fields.string("decoder"), frameCount: try fields.integer("frames"),
            rate: rate, channelCount: try fields.integer("channels"),
            recordedAt: try fields.optionalString("recorded_at"),
            origin: try fields.optionalString("origin"))
    }

    private static func alignment(_ fields: NativeFields) throws(TranscriptSyntaxError)
        -> AlignmentRecord
    {
        guard let method = AlignmentRecord.Method(rawValue: try fields.string("method")) else {
            throw .document(.wrongType)
        }
        return AlignmentRecord(
            method: method, model: try fields.optionalString("model"),
            modelSHA256: try fields.optionalString("model_sha256"),
            neuralModel: try fields.object("neural_model").map(neuralModel),
            voiceModel: try fields.object("voice_model").map(neuralModel),
            adaptation: try fields.object("adaptation").map(adaptation),
            spokenLanguage: try fields.optionalString("spoken_language").flatMap {
                LanguageTag($0)
            },
            confidence: fields.json["confidence"]?.number)
    }

    private static func adaptation(_ fields: NativeFields) throws(TranscriptSyntaxError)
        -> AdaptationRecord
    {
        AdaptationRecord(
            clips: try fields.strings("clips"),
            statisticsSHA256: try fields.optionalString("statistics_sha256"),
            gain: fields.json["gain"]?.number)
    }

    private static func neuralModel(_ fields: NativeFields) throws(TranscriptSyntaxError)
        -> NeuralModelReference
    {
        NeuralModelReference(
            file: try fields.string("file"), sha256: try fields.string("sha256"),
            tokensSHA256: try fields.optionalString("tokens_sha256"),
            runtime: try fields.string("runtime"),
            isNormalised: fields.json["normalised"] == .bool(true),
            biasMilliseconds: fields.json["bias"]?.number.map { Int(($0 * 1_000).rounded()) })
    }

    private static func redaction(_ fields: NativeFields) throws(TranscriptSyntaxError) -> Redaction
    {
        guard let category = RedactionCategory(rawValue: try fields.string("category")),
            let severity = Severity(rawValue: try fields.integer("severity"))
        else { throw .document(.wrongType) }
        return Redaction(
            segment: try fields.integer("segment"), range: try fields.range(), category: category,
            severity: severity, span: JSONTime.span(fields.json["from"], fields.json["to"]),
            text: try fields.optionalString("text"), rule: try fields.optionalString("rule"),
            pseudonym: try fields.optionalString("pseudonym"))
    }
}
