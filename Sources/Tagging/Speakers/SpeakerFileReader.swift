internal import EvidenceModel
internal import Yams

/// Reads a speaker file.
struct SpeakerFileReader {
    private let source: YAMLSource
    /// Labels, names, aliases and call signs: whose they are and where they stand.
    private var taken: [String: (entry: Int, position: RulePosition, isLabel: Bool)] = [:]
    private var pseudonyms: [String: RulePosition] = [:]
    private var entries: [SpeakerFile.Entry] = []

    private static let keys = ["name", "labels", "aliases", "call_sign", "role", "pseudonym"]

    init(file: String) { source = YAMLSource(file: file) }

    func read(_ yaml: String) throws(TaggingError) -> [SpeakerFile.Entry] {
        var reader = self
        return try reader.entries(of: yaml)
    }

    private mutating func entries(of yaml: String) throws(TaggingError) -> [SpeakerFile.Entry] {
        guard let root = try source.root(of: yaml) else { throw .noSpeakers(file: source.file) }
        let file = try source.mapping(root, key: "the file", known: ["speakers"])
        for node in try file.list("speakers") {
            let speaker = try source.mapping(node, key: "speakers", known: Self.keys)
            entries.append(try entry(speaker))
        }
        guard !entries.isEmpty else { throw .noSpeakers(file: source.file) }
        try checkPseudonyms()
        return entries
    }

    private mutating func entry(
        _ speaker: YAMLMapping
    ) throws(TaggingError) -> SpeakerFile.Entry {
        var profile = SpeakerProfile(name: try take("name", of: speaker) ?? "")
        var labels: [SpeakerFile.Label] = []
        for node in try speaker.list("labels") {
            let label = try source.text(node, key: "labels")
            let position = try claim(label, at: node, isLabel: true)
            labels.append(SpeakerFile.Label(text: label, line: position.line))
            if Self.isName(label) { profile.aliases.append(SpeakerLabels.trimmed(label)) }
        }
        for node in try speaker.list("aliases") {
            let alias = SpeakerLabels.trimmed(try source.text(node, key: "aliases"))
            _ = try claim(alias, at: node)
            profile.aliases.append(alias)
        }
        profile.aliases = profile.aliases.uniqued(beside: profile.name)
        profile.callSign = try speaker["call_sign"] == nil ? nil : take("call_sign", of: speaker)
        profile.role = try speaker["role"] == nil ? nil : speaker.text("role")
        profile.pseudonym = try pseudonym(of: speaker)
        guard !labels.isEmpty || profile.saysMoreThanName else {
            throw .missingKey(speaker.position, key: "labels")
        }
        return SpeakerFile.Entry(profile: profile, labels: labels)
    }

    /// Whether people may be called by a label: not by `SPEAKER_00`, `Voice 2?` or `Солдат 1`.
    private static func isName(_ label: String) -> Bool {
        label.contains(where: \.isLetter) && !label.contains(where: \.isNumber)
    }

    /// The name that a key holds, noted as this speaker's.
    private mutating func take(
        _ key: String, of speaker: YAMLMapping
    ) throws(TaggingError) -> String? {
        let node = try speaker.require(key)
        let name = SpeakerLabels.trimmed(try source.text(node, key: key))
        guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw .badValue(source.position(of: node), key: key, expected: "a name with a letter")
        }
        _ = try claim(name, at: node)
        return name
    }

    /// Notes a name as the next speaker's; a label may stand once, a name with one speaker.
    private mutating func claim(
        _ name: String, at node: Node, isLabel: Bool = false
    ) throws(TaggingError) -> RulePosition {
        let key = SpeakerLabels.key(of: name)
        let position = source.position(of: node)
        if let first = taken[key], first.entry != entries.count || (isLabel && first.isLabel) {
            throw .duplicateID(position, id: name, first: first.position)
        }
        taken[key] = taken[key] ?? (entries.count, position, isLabel)
        return position
    }

    private mutating func pseudonym(
        of speaker: YAMLMapping
    ) throws(TaggingError) -> String? {
        guard let node = speaker["pseudonym"] else { return nil }
        let pseudonym = SpeakerLabels.trimmed(try source.text(node, key: "pseudonym"))
        let position = source.position(of: node)
        guard pseudonym.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw .badValue(position, key: "pseudonym", expected: "a name with a letter")
        }
        let key = SpeakerLabels.key(of: pseudonym)
        if let first = pseudonyms[key] {
            throw .samePseudonym(position, pseudonym: pseudonym, first: first)
        }
        pseudonyms[key] = position
        return pseudonym
    }

    /// A pseudonym with a speaker's name in it hides nobody.
    private func checkPseudonyms() throws(TaggingError) {
        let names = entries.filter { $0.profile.pseudonym != nil }.flatMap(\.profile.names)
            .map { " " + SpeakerLabels.key(of: $0) + " " }
        for (pseudonym, position) in pseudonyms.sorted(by: { $0.value.line < $1.value.line }) {
            let words = " " + pseudonym + " "
            if names.contains(where: { words.contains($0) }) {
                throw .tellingPseudonym(position)
            }
        }
    }
}

extension [String] {
    /// Each text once, however it is spelled, and none that is spelled like `other`.
    fileprivate func uniqued(beside other: String) -> [String] {
        var seen: Set = [SpeakerLabels.key(of: other)]
        return filter { seen.insert(SpeakerLabels.key(of: $0)).inserted }
    }
}
