public import EvidenceModel

/// Why voices cannot be told apart.
public enum SpeakerVoicesError: UserFacingError {
    /// All turns that are long enough hold less speech together than is needed.
    case tooLittleSpeech(found: Duration, needed: Duration)

    /// One line: what is wrong, what to do.
    public var description: String {
        switch self {
        case .tooLittleSpeech(let found, let needed):
            "there are \(Self.seconds(found)) s of speech in turns of a second or more, and telling "
                + "voices apart needs \(Self.seconds(needed)) s; name the speakers in the transcript"
        }
    }

    /// Always 65, bad data.
    public var exitStatus: ExitStatus { .badData }

    private static func seconds(_ duration: Duration) -> String {
        let tenths = Int((duration / .seconds(1) * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
