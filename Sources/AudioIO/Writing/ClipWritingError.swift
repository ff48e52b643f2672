public import EvidenceModel

/// Why a clip cannot be written.
public enum ClipWritingError: UserFacingError {
    /// The file cannot be created; `reason` is the system's.
    case cannotCreate(path: String, reason: String)
    /// libsndfile does not write sound of this kind; `reason` is its own.
    case notWritable(path: String, encoding: String, reason: String)
    /// Writing failed half-way, for example because the disk is full; `reason` is the system's.
    case writeFailed(path: String, reason: String)

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .cannotCreate: .cannotCreate
        case .notWritable: .unavailable
        case .writeFailed: .inputOutput
        }
    }

    /// One line: which file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason):
            "\(path): the file cannot be created (\(reason)); choose a folder that can be written to"
        case .notWritable(let path, let encoding, let reason):
            "\(path): libsndfile cannot write \(encoding) (\(reason)); convert the clip to WAV or FLAC"
                + " first, for example: ffmpeg -i IN OUT.wav"
        case .writeFailed(let path, let reason):
            "\(path): writing failed (\(reason)); make room or check the disk, then run again"
        }
    }
}
