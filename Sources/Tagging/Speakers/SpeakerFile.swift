public import ContentHashing
public import EvidenceModel

/// What a person knows about the speakers of a transcript: which labels mean whom, what else they are
/// called, and what they are called in what is published.
///
/// YAML: a list `speakers`, each with a `name` and, as far as known, `labels` of the transcript,
/// `aliases`, `call_sign`, `role` and `pseudonym`. Several labels become one speaker, and a label
/// without a digit is an alias, too.
public struct SpeakerFile: Hashable, Sendable {
    /// A speaker and the labels that mean them.
    public struct Entry: Hashable, Sendable {
        /// Who it is; the name is what the speaker is called from now on.
        public var profile: SpeakerProfile
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
    /// The digest of the file.
    public let sha256: SHA256Digest

    /// Reads a file of at most 4 MiB; `fileName` is what errors give.
    public init(yaml: String, fileName: String) throws(TaggingError) {
        entries = try SpeakerFileReader(file: fileName).read(yaml)
        sha256 = SHA256Digest(of: Array(yaml.utf8))
    }

    /// The labels of the file that no segment of a transcript has.
    public func labels(missingFrom transcript: Transcript) -> [Label] {
        let there = Set(
            transcript.segments.compactMap(\.speaker).map { SpeakerLabels.key(of: $0.name) })
        return entries.flatMap(\.labels).filter { !there.contains(SpeakerLabels.key(of: $0.text)) }
    }

    /// The transcript with the file's names and what it says about the speakers. Labels that are a
    /// name, an alias or a call sign of the file mean that speaker too. A name that a person gives is
    /// no suggestion any more.
    public func applied(to transcript: Transcript) -> Transcript {
        var names: [String: String] = [:]
        for entry in entries {
            for label in entry.labels.map(\.text) + entry.profile.names {
                names[SpeakerLabels.key(of: label)] = entry.profile.name
            }
        }
        var result = transcript
        result.speakers = entries.map(\.profile).filter(\.saysMoreThanName)
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

extension SpeakerProfile {
    /// Whether there is anything worth keeping.
    var saysMoreThanName: Bool { self != SpeakerProfile(name: name) }
}
