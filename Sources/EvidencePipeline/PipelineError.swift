public import EvidenceModel

/// Why the stages cannot be run on what was given.
public enum PipelineError: UserFacingError {
    /// There is no such transcript, policy or record.
    case missing(path: String)
    /// A folder was named in place of a file.
    case directory(path: String)
    /// The system does not let us read it; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file has no bytes.
    case empty(path: String)
    /// The clip's own name holds a word that is to go, and outputs are named after the clip.
    case fileNameNeedsRedaction(path: String)
    /// A record was named that is no record of ours.
    case notARecord(path: String)
    /// A full record is needed, and this is none.
    case notRestricted(path: String)
    /// Nothing that could be indexed was found.
    case nothingToIndex(path: String)
    /// The casebook knows no such clip.
    case notInCasebook(clip: String, path: String)

    /// One line: which file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no such file; check the name and the folder"
        case .directory(let path):
            "\(path): this is a folder; name a file in it"
        case .unreadable(let path, let reason):
            "\(path): the file cannot be read (\(reason)); check its permissions"
        case .empty(let path):
            "\(path): the file is empty; copy it again from where it came from"
        case .fileNameNeedsRedaction(let path):
            "\(path): the file's name holds a word that is to be redacted, and outputs are named "
                + "after it; make a copy under a neutral name"
        case .notARecord(let path):
            "\(path): this is no Earwitness record; make one with earwitness annotate"
        case .notRestricted(let path):
            "\(path): this is no restricted record; make one with earwitness annotate --restricted"
        case .nothingToIndex(let path):
            "\(path): there are no records here; make them with earwitness annotate, then index "
                + "the folder they were written to"
        case .notInCasebook(let clip, let path):
            "\(path): there is no clip \(clip); earwitness casebook list shows what there is"
        }
    }

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .missing, .unreadable, .notInCasebook: .noInput
        case .directory, .empty, .fileNameNeedsRedaction, .notARecord, .notRestricted,
            .nothingToIndex:
            .badData
        }
    }
}
