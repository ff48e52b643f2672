import EvidenceModel
import Foundation
import InferenceRuntime
import TestSupport
import Testing

/// Whether the runtime is there: `earwitness models install` fetches it.
let isRuntimeInstalled = RuntimeFolder().library != nil

@Suite(.enabled(if: isRuntimeInstalled, "earwitness models install has not been run"))
struct InferenceModelTests {
    private let folder: TemporaryFolder
    private let model = ToneModel(tones: [500, 1_000])

    init() throws { folder = try TemporaryFolder() }

    @Test func `a model hears tones`() throws {
        let path = try folder.write(model.bytes, to: "tones.onnx").path
        let opened = try InferenceModel(path: path)
        #expect(opened.inputs.map(\.description) == ["float32 [1, ?]"])
        let output = try opened.output(of: model.samples([0, nil, 1], frames: 2))
        #expect(output.sizes == [1, 6, 3])
        let loudest = (0..<6).map { frame in
            (0..<3).max { output.values[3 * frame + $0] < output.values[3 * frame + $1] }
        }
        #expect(loudest == [1, 1, 0, 0, 2, 2])
    }

    @Test func `the same samples give the same output`() throws {
        let path = try folder.write(model.bytes, to: "tones.onnx").path
        let samples = model.samples([0, 1, nil, 1], frames: 50)
        let first = try InferenceModel(path: path).output(of: samples)
        #expect(try InferenceModel(path: path).output(of: samples).values == first.values)
    }

    @Test func `a file that is no model is refused`() throws {
        let path = try folder.write("not a model", to: "text.onnx").path
        let error = #expect(throws: InferenceError.self) { try InferenceModel(path: path) }
        #expect(error?.exitStatus == .badData)
        #expect(error?.description.hasPrefix("\(path): not an ONNX model") == true)
        #expect(error?.description.contains("\n") == false)
    }

    @Test func `a model that takes something else is refused`() throws {
        var other = model
        other.takesWholeNumbers = true
        let path = try folder.write(other.bytes, to: "other.onnx").path
        #expect(throws: InferenceError.self) { try InferenceModel(path: path) }
    }
}
