public import EvidenceModel

/// Why an output could not be written.
public enum ExportError: UserFacingError {
    /// The output is there already.
    case exists(path: String)
    /// The output is one of the inputs.
    case isInput(path: String)
    /// Where the folder should be is something else, or a part of its path is no folder.
    case notAFolder(path: String)
    /// The folder for the output is not there.
    case noFolder(path: String)
    /// Where the file should be is a folder.
    case isAFolder(path: String)
    /// The file system does not permit it.
    case notPermitted(path: String)
    /// It cannot be created for another reason, as the system words it.
    case cannotCreate(path: String, reason: String)
    /// The disk is full, or the user's share of it.
    case diskFull(path: String)
    /// Writing failed half-way, as the system words it.
    case writeFailed(path: String, reason: String)

    /// One line: which path, what is wrong, what to do.
    public var description: String {
        switch self {
        case .exists(let path):
            "\(path): is there already; remove it, choose another place, or give --force"
        case .isInput(let path):
            "\(path): is one of the inputs and is never overwritten; choose another place"
        case .notAFolder(let path): "\(path): is not a folder; choose another place for the output"
        case .noFolder(let path):
            "\(path): there is no such folder; make it first, or choose another place"
        case .isAFolder(let path): "\(path): is a folder; choose another name for the output"
        case .notPermitted(let path):
            "\(path): no permission to write here; choose another place for the output"
        case .cannotCreate(let path, let reason):
            "\(path): cannot be created (\(reason)); choose another place for the output"
        case .diskFull(let path): "\(path): the disk is full; make room and run again"
        case .writeFailed(let path, let reason):
            "\(path): writing failed (\(reason)); nothing was left behind, run again"
        }
    }

    /// 73 when the output cannot be created, 74 when writing failed.
    public var exitStatus: ExitStatus {
        switch self {
        case .diskFull, .writeFailed: .inputOutput
        default: .cannotCreate
        }
    }
}
