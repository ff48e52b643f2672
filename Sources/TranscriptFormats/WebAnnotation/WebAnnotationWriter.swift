import EvidenceModel

/// Writes W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD: what is said,
/// by whom, about what (rejected topics left out) and what was taken out, each aimed at a stretch of the clip (`t=1.5,2.75`,
/// <https://www.w3.org/TR/media-frags/>, seconds).
///
/// Motivations: `describing` for the text, `tagging` for the speaker, `classifying` for a topic, and
/// `redacting`, a term of our own that the context declares, for a mark, which is named by its
/// category alone.
struct WebAnnotationWriter: TranscriptWriter {
    static let format = FormatName.webAnnotation

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        try RecordDocument(kind: .unredacted, transcript: transcript).webAnnotations
    }
}

extension RecordDocument {
    /// The record as a page of Web Annotations in JSON-LD.
    ///
    /// - Throws: ``TranscriptError/untimed(segment:format:file:)``.
    public var webAnnotations: [UInt8] {
        get throws(TranscriptError) {
            var items: [JSONValue] = []
            for (index, segment) in transcript.segments.enumerated() where !segment.words.isEmpty {
                guard let span = segment.timing?.span else {
                    throw .untimed(segment: index + 1, format: .webAnnotation)
                }
                items += annotations(of: segment, index, span)
            }
            items += redactions.enumerated().map { annotation(of: $1, $0) }
            return JSONWriter.bytes(
                of: .object([
                    "@context": .array([
                        .string("http://www.w3.org/ns/anno.jsonld"),
                        Self.terms,
                    ]),
                    "type": .string("AnnotationPage"), "items": .array(items),
                ]))
        }
    }

    /// What our words mean that the standard does not have.
    private static let terms: JSONValue = .object([
        "redacting": .string("urn:earwitness:redacting"),
        "rule": .string("urn:earwitness:rule"),
        "rulesSHA256": .string("urn:earwitness:rules-sha256"),
        "score": .string("urn:earwitness:score"), "state": .string("urn:earwitness:state"),
    ])

    private func annotations(
        of segment: Segment, _ index: Int, _ span: TimeSpan
    ) -> [JSONValue] {
        let language = (segment.language ?? transcript.language)?.description
        var items = [
            annotation(
                "segment-\(index)", "describing", span,
                body(segment.text, purpose: "describing", language: language))
        ]
        if let speaker = segment.speaker {
            items.append(
                annotation(
                    "segment-\(index)-speaker", "tagging", span,
                    body(speaker.name, purpose: "tagging")))
        }
        for (number, topic) in segment.topics.enumerated()
        where topic.state != .rejected {
            let words = segment.words.filter { $0.range.overlaps(topic.range) }
            let mentioned = words.compactMap(\.timing?.span).reduce(nil) { $0?.union($1) ?? $1 }
            items.append(
                annotation(
                    "segment-\(index)-topic-\(number)", "classifying", mentioned ?? span,
                    body(topic)))
        }
        return items
    }

    private func annotation(of redaction: Redaction, _ index: Int) -> JSONValue {
        let segment =
            transcript.segments.indices.contains(redaction.segment)
            ? transcript.segments[redaction.segment].timing?.span : nil
        return annotation(
            "redaction-\(index)", "redacting", redaction.span ?? segment,
            body(redaction.category.rawValue, purpose: "classifying"))
    }

    private func annotation(
        _ id: String, _ motivation: String, _ span: TimeSpan?, _ body: JSONValue
    ) -> JSONValue {
        var target: [JSONValue.Member] = [.init(name: "source", value: .string(clipReference))]
        if let span {
            let start = WritableText.seconds(max(0, span.lowerBound.roundedMilliseconds))
            let end = WritableText.seconds(max(0, span.upperBound.roundedMilliseconds))
            target.append(
                .init(
                    name: "selector",
                    value: .object([
                        "type": .string("FragmentSelector"),
                        "conformsTo": .string("http://www.w3.org/TR/media-frags/"),
                        "value": .string("t=\(start),\(end)"),
                    ])))
        }
        return .object([
            "id": .string("#\(id)"), "type": .string("Annotation"),
            "motivation": .string(motivation), "body": body, "target": .object(target),
        ])
    }

    /// A topic with the rule that says so and what people said about it.
    private func body(_ topic: TopicTag) -> JSONValue {
        guard case .object(let members, _) = body(topic.topic, purpose: "classifying") else {
            return .null
        }
        return .object(
            members + [
                .init(name: "rule", value: .string(topic.rule)),
                .init(name: "rulesSHA256", value: .string(topic.rulesSHA256)),
                .init(name: "score", value: .number(topic.score)),
                .init(name: "state", value: .string(topic.state.rawValue)),
            ])
    }

    private func body(_ value: String, purpose: String, language: String? = nil) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "type", value: .string("TextualBody")),
            .init(name: "purpose", value: .string(purpose)),
            .init(name: "value", value: .string(value)),
            .init(name: "format", value: .string("text/plain")),
        ]
        if let language { members.append(.init(name: "language", value: .string(language))) }
        return .object(members)
    }

    /// The clip's file name as a relative reference; a name of no file where the clip is not known.
    private var clipReference: String {
        guard let name = source?.fileName else { return "urn:earwitness:clip" }
        return name.utf8.map { byte in
            let isPlain = byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
        .joined()
    }
}
