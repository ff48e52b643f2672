import EvidenceModel

/// What people know about a speaker, as restricted and unredacted records have it.
extension SpeakerProfile {
    init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        self.init(
            name: try fields.string("name"),
            aliases: (fields.json["aliases"]?.array ?? []).compactMap(\.string),
            role: try fields.optionalString("role"),
            callSign: try fields.optionalString("call_sign"),
            pseudonym: try fields.optionalString("pseudonym"))
    }

    /// What is not known is null.
    var json: JSONValue {
        .object([
            "name": .string(name), "aliases": .array(aliases.map { .string($0) }),
            "role": .string(role), "call_sign": .string(callSign),
            "pseudonym": .string(pseudonym),
        ])
    }
}
