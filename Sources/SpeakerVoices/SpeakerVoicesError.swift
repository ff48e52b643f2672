public import EvidenceModel
public import InferenceRuntime

/// Why voices cannot be told apart.
public enum SpeakerVoicesError: UserFacingError {
    /// All turns that are long enough hold less speech together than is needed.
    case tooLittleSpeech(found: Duration, needed: Duration)
    /// The neural model that was to listen cannot be used.
    case voiceModel(InferenceError)

    /// One line: what is wrong, what to do.
    public var description: String {
        switch self {
        case .tooLittleSpeech(let found, let needed):
            "there are \(Self.seconds(found)) s of speech in turns of a second or more, and telling "
                + "voices apart needs \(Self.seconds(needed)) s; name the speakers in the transcript"
        case .voiceModel(let error): error.description
        }
    }

    /// 65, bad data, or what the model's error says.
    public var exitStatus: ExitStatus {
        switch self {
        case .tooLittleSpeech: .badData
        case .voiceModel(let error): error.exitStatus
        }
    }

    private static func seconds(_ duration: Duration) -> String {
        let tenths = Int((duration / .seconds(1) * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
