import ContentHashing
import EvidenceModel
import Foundation
import InferenceRuntime

/// A CTC model of letters or sounds and its vocabulary, checked against each other.
struct NeuralModel: Sendable {
    let network: InferenceModel
    let vocabulary: Vocabulary
    /// What the record says of it.
    let reference: NeuralModelReference
    /// Whether it wants samples of mean 0 and deviation 1.
    let isNormalising: Bool
    /// Samples from one frame of the output to the next.
    let hop: Int
    /// The middle of the first frame, in samples.
    let center: Int

    /// Opens both and has the model hear silence of two lengths, which tells its frame rate.
    ///
    /// Throws when either is not what it should be, or when they do not belong together.
    init(_ files: AlignmentOptions.NeuralModel) throws(AlignmentError) {
        let tokens = try TokenFile(path: files.tokens).tokens
        let network: InferenceModel
        let short: InferenceOutput
        let long: InferenceOutput?
        let shortCount: Int
        do throws(InferenceError) {
            network = try InferenceModel(path: files.model)
            shortCount = network.length ?? Self.probe
            short = try network.output(of: [Float](repeating: 0, count: shortCount))
            long =
                network.length == nil
                ? try network.output(of: [Float](repeating: 0, count: 2 * shortCount)) : nil
        } catch {
            throw .neuralModel(error)
        }
        try Self.check(short, network.path, tokens.count, files)
        if let long { try Self.check(long, network.path, tokens.count, files) }
        self.network = network
        isNormalising = files.normalises
        reference = NeuralModelReference(
            file: URL(filePath: files.model).lastPathComponent, sha256: network.sha256,
            tokensSHA256: try? SHA256Digest(ofFileAt: files.tokens).description,
            runtime: "OpenVINO " + network.runtimeVersion,
            isNormalised: files.normalises)
        vocabulary = Vocabulary(tokens)
        let added = long.map { $0.sizes[1] - short.sizes[1] } ?? short.sizes[1]
        hop = max(1, (shortCount + added / 2) / max(1, added))
        center = (shortCount - (short.sizes[1] - 1) * hop) / 2
    }

    private static let probe = 64_000

    private static func check(
        _ output: InferenceOutput, _ path: String, _ tokens: Int,
        _ files: AlignmentOptions.NeuralModel
    ) throws(AlignmentError) {
        guard output.sizes.count == 3, output.sizes[0] == 1, output.sizes[1] > 1 else {
            throw .neuralModel(
                .outputWrong(
                    path: path, found: "\(output.sizes)",
                    wanted: "[1, frames, tokens], a frame at most 2 s long,"))
        }
        guard output.sizes[2] == tokens else {
            throw .vocabularyWrong(
                model: files.model, outputs: output.sizes[2], tokens: files.tokens, count: tokens)
        }
    }
}
