public import EvidenceModel

/// What a search of released files found.
public struct VerificationReport: Hashable, Sendable {
    /// The leaks, by file and place; none means that nothing was found.
    public internal(set) var findings: [LeakFinding] = []
    /// The files that were searched, relative to what was given.
    public internal(set) var examinedFiles: [String] = []
    /// What was not done and why, one sentence each, without any word of the transcript.
    public internal(set) var notes: [String] = []

    /// Whether nothing was found.
    public var isClean: Bool { findings.isEmpty }

    /// The status a command ends with: ``ExitStatus/found`` when there is a finding.
    public var exitStatus: ExitStatus { isClean ? .success : .found }
}
