import COpenVINO
import ContentHashing
import Foundation
import Synchronization

/// A neural network in an ONNX file that takes sound, run on one core by OpenVINO.
///
/// The runtime is loaded when the first model is; nothing of it is needed to build. The same samples
/// give the same output.
public final class InferenceModel: Sendable {
    /// The file.
    public let path: String
    /// SHA-256 of the file, 64 hexadecimal digits.
    public let sha256: String
    /// The runtime's own name of its version.
    public let runtimeVersion: String
    /// What the model takes, one entry an input.
    public let inputs: [TensorShape]
    /// How the first input takes sound.
    public let input: ModelInput
    /// What the model gives, one entry an output; the first is the one that is read.
    public let outputs: [TensorShape]

    private let handle: Mutex<ModelHandle>

    // The runtime's error text is global, so that one call is made at a time in a process.
    private static let runtime = Mutex<Bool>(false)

    /// Reads and compiles the model at `path` with the runtime in `folder`.
    ///
    /// Throws when the runtime is not installed, the file is no ONNX model, or its inputs are not a
    /// waveform `[1, samples]` (with `takesRows` also rows of numbers `[1, rows, width]`) and, if there
    /// are two, the number of samples or rows `[1]`.
    public init(
        path: String, runtime folder: RuntimeFolder = RuntimeFolder(), takesRows: Bool = false
    ) throws(InferenceError) {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw .modelMissing(path: path)
        }
        guard let library = folder.library else { throw .runtimeMissing }
        guard let digest = try? SHA256Digest(ofFileAt: path) else {
            throw .modelUnreadable(path: path, reason: "it cannot be read")
        }
        self.path = path
        sha256 = digest.description
        let opened = try Self.runtime.withLock { (_: inout sending Bool) throws(InferenceError) in
            if let reason = ModelHandle.load(library) {
                throw InferenceError.runtimeUnusable(path: library, reason: reason)
            }
            return try ModelHandle(path: path)
        }
        runtimeVersion = ModelHandle.version
        inputs = opened.inputs
        outputs = opened.outputs
        input = try Self.input(of: opened.inputs, takesRows: takesRows, path: path)
        handle = Mutex(opened)
    }

    /// How many samples or rows the model takes at a time; nil when any number will do.
    public var length: Int? { inputs.first?.sizes?.dropFirst().first ?? nil }

    /// Runs the model on 16 kHz samples from -1 to 1, or on rows one after the other. Throws when the
    /// model fails on them, or gives something else than 32-bit floats.
    public func output(of numbers: [Float]) throws(InferenceError) -> InferenceOutput {
        let takesLength = inputs.count == 2
        let path = path
        let sizes = input.sizes(of: numbers.count)
        return try handle.withLock { (handle) throws(InferenceError) in
            try Self.runtime.withLock { (_: inout sending Bool) throws(InferenceError) in
                try handle.output(
                    of: numbers, sizes: sizes, takesLength: takesLength, path: path)
            }
        }
    }

    private static func input(
        of inputs: [TensorShape], takesRows: Bool, path: String
    ) throws(InferenceError) -> ModelInput {
        let isLength =
            inputs.count < 2 || (inputs[1].element == .int64 && inputs[1].sizes?.count == 1)
        if let input = inputs.first.flatMap(ModelInput.init), isLength, inputs.count <= 2,
            takesRows || input == .waveform
        {
            return input
        }
        throw .inputsWrong(
            path: path, found: inputs.map(\.description).joined(separator: " and "),
            wanted: takesRows
                ? "a waveform [1, samples] or mel bands [1, frames, 20 to 128]"
                : "a waveform [1, samples]")
    }
}

/// What a model gave for one input.
public struct InferenceOutput: Sendable {
    /// The size of each dimension.
    public let sizes: [Int]
    /// The numbers, the last dimension running fastest.
    public let values: [Float]
}
