public import EvidenceModel
internal import Yams

/// A person's own names for the speakers of a transcript: which labels mean whom.
///
/// YAML: a list `speakers`, each with a `name` and the `labels` that mean this person. Several labels
/// become one speaker.
public struct SpeakerFile: Hashable, Sendable {
    /// A speaker and the labels that mean them.
    public struct Entry: Hashable, Sendable {
        /// What the speaker is called from now on.
        public var name: String
        /// The labels of the transcript, with the line each stands in.
        public var labels: [Label]
    }

    /// A label of the transcript, as a speaker file names it.
    public struct Label: Hashable, Sendable {
        /// The label; case, spaces and underscores make no difference.
        public var text: String
        /// The line of the file, from 1.
        public var line: Int
    }

    /// The speakers, in the order of the file.
    public let entries: [Entry]

    /// Reads a file of at most 4 MiB; `fileName` is what errors give.
    public init(yaml: String, fileName: String) throws(TaggingError) {
        let source = YAMLSource(file: fileName)
        guard let root = try source.root(of: yaml) else { throw .noSpeakers(file: fileName) }
        let file = try source.mapping(root, key: "the file", known: ["speakers"])
        var entries: [Entry] = []
        var taken: [String: RulePosition] = [:]
        for node in try file.list("speakers") {
            let speaker = try source.mapping(node, key: "speakers", known: ["name", "labels"])
            var entry = Entry(name: try speaker.text("name"), labels: [])
            for node in try speaker.list("labels") {
                let label = try source.text(node, key: "labels")
                let position = source.position(of: node)
                if let first = taken[SpeakerLabels.key(of: label)] {
                    throw .duplicateID(position, id: label, first: first)
                }
                taken[SpeakerLabels.key(of: label)] = position
                entry.labels.append(Label(text: label, line: position.line))
            }
            guard !entry.labels.isEmpty else { throw .missingKey(speaker.position, key: "labels") }
            entries.append(entry)
        }
        guard !entries.isEmpty else { throw .noSpeakers(file: fileName) }
        self.entries = entries
    }

    /// The labels of the file that no segment of a transcript has.
    public func labels(missingFrom transcript: Transcript) -> [Label] {
        let there = Set(
            transcript.segments.compactMap(\.speaker).map { SpeakerLabels.key(of: $0.name) })
        return entries.flatMap(\.labels).filter { !there.contains(SpeakerLabels.key(of: $0.text)) }
    }

    /// The transcript with the file's names. A name that a person gives is no suggestion any more.
    public func applied(to transcript: Transcript) -> Transcript {
        var names: [String: String] = [:]
        for entry in entries {
            for label in entry.labels { names[SpeakerLabels.key(of: label.text)] = entry.name }
        }
        var result = transcript
        for index in result.segments.indices {
            guard let speaker = result.segments[index].speaker,
                let name = names[SpeakerLabels.key(of: speaker.name)]
            else { continue }
            result.segments[index].speaker = Speaker(name: name)
            result.segments[index].speakerSuggestion = nil
        }
        return result
    }
}
