public import EvidenceModel

/// Why released files cannot be searched at all.
public enum VerificationError: UserFacingError {
    /// There is no such file or folder.
    case missing(path: String)
    /// The folder holds no file.
    case nothingToSearch(path: String)

    /// The status the command ends with.
    public var exitStatus: ExitStatus { .noInput }

    /// One line: what is wrong and what to do.
    public var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such file or folder; check the name"
        case .nothingToSearch(let path):
            "\(path): there is no file to search in this folder; name the folder of the release"
        }
    }
}
