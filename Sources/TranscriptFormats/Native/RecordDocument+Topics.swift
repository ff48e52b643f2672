import EvidenceModel

/// Topic tags as the file has them.
extension TopicTag {
    /// Reads a tag. Records of earlier versions say neither score nor state: such tags are
    /// suggestions.
    init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        self.init(
            topic: try fields.string("topic"), rule: try fields.string("rule"),
            range: try fields.range(), score: fields.json["score"]?.number ?? 1,
            rulesSHA256: fields.json["rules_sha256"]?.string,
            reviewer: fields.json["by"]?.string)
        guard let name = fields.json["state"]?.string else { return }
        guard let state = State(rawValue: name) else { throw .document(.wrongType) }
        self.state = state
    }

    /// The tag as the file has it; `by` only where somebody is known to have looked.
    var json: JSONValue {
        JSONValue.object([
            "topic": .string(topic), "rule": .string(rule),
            "rules_sha256": .string(rulesSHA256), "start": .number(range.lowerBound),
            "end": .number(range.upperBound), "score": .number(score),
            "state": .string(state.rawValue),
        ]).adding("by", reviewer)
    }
}
