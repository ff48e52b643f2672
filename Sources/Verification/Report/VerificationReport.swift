public import EvidenceModel

/// What a search of released files found.
public struct VerificationReport: Hashable, Sendable {
    /// The leaks, by file and place; none means that nothing was found.
    public internal(set) var findings: [LeakFinding] = []
    /// The files that were searched, relative to what was given.
    public internal(set) var examinedFiles: [String] = []
    /// What was not done and why, one sentence each, without any word of the transcript.
    public internal(set) var notes: [String] = []

    /// What came of listening for the removed words, an entry a sound file.
    public private(set) var listenings: [Listening] = []
    /// The sound files among those that were searched.
    public internal(set) var soundFiles: [SoundFile] = []

    /// A sound file that was searched.
    public struct SoundFile: Hashable, Sendable {
        /// Relative to what was given.
        public let name: String
        /// Where it is.
        public let path: String
    }

    /// A report of nothing yet.
    public init() {}

    /// Adds what was not done, in one sentence without any word of the transcript.
    public mutating func add(note: String) { notes.append(note) }

    /// Adds what was heard in a sound file; it is a finding when that is no chance.
    public mutating func add(_ listening: Listening) {
        listenings.append(listening)
        guard listening.isHeard else { return }
        findings.append(
            LeakFinding(
                file: listening.file, place: "\(listening.places.count) words", leak: .heard))
    }

    /// Whether nothing was found.
    public var isClean: Bool { findings.isEmpty }

    /// The status a command ends with: ``ExitStatus/found`` when there is a finding.
    public var exitStatus: ExitStatus { isClean ? .success : .found }
}
