public import EvidenceModel

/// Why a clip cannot be bleeped.
public enum BleepError: UserFacingError {
    /// The clip is not the one the plan was made for.
    case otherClip(path: String, expected: String, found: String)
    /// A stretch lies outside the clip at `path`; `region` counts from 1.
    case outsideClip(path: String, region: Int, span: TimeSpan, clip: TimeSpan)
    /// A stretch has no length; `region` counts from 1.
    case empty(path: String, region: Int, at: MediaTime)
    /// Two stretches overlap; they count from 1.
    case overlapping(path: String, region: Int, other: Int)
    /// The output is there already.
    case exists(path: String)
    /// The output is the clip itself.
    case isInput(path: String)
    /// The output cannot be created or given its name; `reason` is the system's.
    case cannotCreate(path: String, reason: String)
    /// The output's name ends in what another kind of sound is called.
    case otherExtension(path: String, expected: String)
    /// ffmpeg could not put the bleeped sound to the picture; `reason` is its own.
    case videoNotWritten(path: String, reason: String)

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .otherClip, .outsideClip, .empty, .overlapping: .badData
        case .exists, .isInput, .cannotCreate: .cannotCreate
        case .otherExtension: .usage
        case .videoNotWritten: .inputOutput
        }
    }

    /// One line: which file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .otherClip(let path, let expected, let found):
            "\(path): this is not the clip that the plan was made for (SHA-256 \(found.prefix(12))…, "
                + "not \(expected.prefix(12))…); give that clip, or run annotate on this one"
        case .outsideClip(let path, let region, let span, let clip):
            "\(path): region \(region) (\(text(span))) lies outside the clip, which ends at "
                + "\(Timecode(clip.upperBound)); check that clip and transcript belong together"
        case .empty(let path, let region, let time):
            "\(path): region \(region) at \(Timecode(time)) has no length; give it a start before its end"
        case .overlapping(let path, let region, let other):
            "\(path): regions \(region) and \(other) overlap; make them one"
        case .exists(let path):
            "\(path): is there already; remove it, choose another place, or give --force"
        case .isInput(let path):
            "\(path): is the clip itself and is never overwritten; choose another place"
        case .cannotCreate(let path, let reason):
            "\(path): cannot be created (\(reason)); choose another place for the output"
        case .videoNotWritten(let path, let reason):
            "\(path): ffmpeg cannot write the video (\(reason)); make room, or convert the clip to "
                + "H.264 first"
        case .otherExtension(let path, let expected):
            "\(path): the sound is written as .\(expected); end the name in that"
        }
    }

    private func text(_ span: TimeSpan) -> String {
        "\(Timecode(span.lowerBound)) to \(Timecode(span.upperBound))"
    }
}
