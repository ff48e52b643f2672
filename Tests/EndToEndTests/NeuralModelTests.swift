import Foundation
import InferenceRuntime
import TestSupport
import Testing

/// `align --model FILE --tokens FILE`, with a model that hears tones only and so is no help.
@Suite(.enabled(if: RuntimeFolder().library != nil, "earwitness models install has not been run"))
struct NeuralModelTests {
    private static let clip = Repository.path("media/k-battalion-ru.wav")
    private static let transcript = Repository.path("transcripts/k-battalion-ru.txt")
    private let folder: TemporaryFolder
    private let tones = ToneModel(tones: [500, 1_000])

    init() throws { folder = try TemporaryFolder() }

    private func align(
        _ model: Data, tokens: String = "<pad>\nа\nб\n", _ options: [String] = []
    ) throws -> Program.Result {
        try Program.run(
            [
                "align", Self.clip, Self.transcript, "--model",
                try folder.write(model, to: "tones.onnx").path, "--tokens",
                try folder.write(tokens, to: "tokens.txt").path,
            ] + options)
    }

    private func record(_ output: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func `a model that hears nothing of it moves no word, and the record names it`() throws {
        let result = try align(tones.bytes)
        #expect(result.status == 0, "\(result.errors)")
        let record = try record(result.output)
        let plain = try self.record(
            try Program.run(["align", Self.clip, Self.transcript]).output)
        #expect(record["segments"] as? NSArray == plain["segments"] as? NSArray)
        let alignment = try #require(record["alignment"] as? [String: Any])
        let model = try #require(alignment["neural_model"] as? [String: Any])
        #expect(model["file"] as? String == "tones.onnx")
        #expect((model["sha256"] as? String)?.count == 64)
        #expect((model["tokens_sha256"] as? String)?.count == 64)
        let runtime = try #require(model["runtime"] as? String)
        #expect(runtime.hasPrefix("OpenVINO \(RuntimeFolder.version)"))
        #expect(model["normalised"] as? Bool == false)
        #expect(model["bias"] is NSNull)
        #expect(try JSONSchemaTests().faults(in: result.output, folder) == "")
    }

    @Test func `the record says that samples were normalised, for which there must be a model`()
        throws
    {
        let result = try align(tones.bytes, ["--model-normalise"])
        let alignment = try #require(try record(result.output)["alignment"] as? [String: Any])
        let model = try #require(alignment["neural_model"] as? [String: Any])
        #expect(model["normalised"] as? Bool == true)
        let wrong = try Program.run(["align", Self.clip, Self.transcript, "--model-normalise"])
        #expect(wrong.status == 64 && wrong.errors.contains("--model-normalise"))
    }

    @Test func `models and vocabularies that cannot be used are refused in one line`() throws {
        var other = tones
        other.takesWholeNumbers = true
        for (result, says) in [
            (try align(Data("no model".utf8)), "not an ONNX model"),
            (try align(other.bytes), "a waveform [1, samples]"),
            (try align(tones.bytes, tokens: "<pad>\nа\n"), "gives 3 numbers a frame"),
            (try align(tones.bytes, tokens: "<pad> 0\nа 4\n"), "tokens.txt:2"),
        ] {
            #expect(result.status == 65)
            #expect(result.output.isEmpty)
            #expect(result.errorLines.count == 1, "\(result.errors)")
            #expect(result.errors.contains(says), "\(result.errors)")
        }
    }
}
