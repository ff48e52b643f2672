public import EvidenceModel
import Foundation
public import InferenceRuntime

/// A neural network that tells voices: of speech it gives a vector whose direction is the speaker's
/// (x-vectors: Snyder et al., *ICASSP* 2018; ECAPA-TDNN: Desplanques et al., *Interspeech* 2020).
public struct VoiceModel: Sendable {
    /// What a record says of it.
    public let reference: NeuralModelReference

    private let network: InferenceModel
    private let bands: MelBands?

    /// Samples that are heard at a time, or up to half as many more: ten seconds.
    private static let longest = 160_000

    /// Opens an ONNX file that takes a 16 kHz waveform `[1, samples]` or mel bands
    /// `[1, frames, bands]`, and has it hear a second of a buzz, to see that it gives one vector.
    public init(path: String) throws(InferenceError) {
        let network = try InferenceModel(path: path, takesRows: true)
        self.network = network
        bands =
            switch network.input {
            case .waveform: nil
            case .rows(let width): MelBands(width: width)
            }
        reference = NeuralModelReference(
            file: URL(filePath: path).lastPathComponent, sha256: network.sha256,
            runtime: "OpenVINO " + network.runtimeVersion)
        _ = try embedding(of: (0..<16_000).map { Float($0 % 133) / 400 - 0.16 })
    }

    /// Opens an ONNX file, or the installed network that `name` is the name of
    /// (``VoiceModelInstaller/name``).
    public init(named name: String) throws(InferenceError) {
        var path = name
        if name == VoiceModelInstaller.name {
            guard let installed = VoiceModelInstaller().model else {
                throw .voiceModelMissing(name: name)
            }
            path = installed
        }
        try self.init(path: path)
    }

    /// The direction of the voice in a stretch of 16 kHz sound, a vector of length 1: the mean of
    /// those of its pieces of about ten seconds. Nil when it holds less than one frame.
    func embedding(of samples: some Collection<Float>) throws(InferenceError) -> [Float]? {
        var sum: [Float] = []
        for piece in pieces(of: Array(samples)) {
            let direction = Self.unit(try vector(of: piece))
            sum = sum.isEmpty ? direction : zip(sum, direction).map(+)
        }
        return sum.isEmpty ? nil : Self.unit(sum)
    }

    /// Pieces of equal length; of the length that the model wants, the sound repeated when it is
    /// shorter, if it wants one.
    private func pieces(of samples: [Float]) -> [[Float]] {
        guard samples.count >= 400 else { return [] }
        let wanted = network.length.map { bands == nil ? $0 : MelBands.sampleCount(ofRows: $0) }
        let target = wanted ?? Self.longest
        let count = max(1, (samples.count + target / 2) / target)
        let length = wanted ?? samples.count / count
        return (0..<count).map { number in
            let start = count == 1 ? 0 : number * (samples.count - length) / (count - 1)
            return (start..<start + length).map { samples[$0 % samples.count] }
        }
    }

    private func vector(of samples: [Float]) throws(InferenceError) -> [Float] {
        let output = try network.output(of: bands?.rows(of: samples) ?? samples)
        guard output.values.count > 1, output.sizes.count(where: { $0 != 1 }) == 1,
            output.values.allSatisfy(\.isFinite), output.values.contains(where: { $0 != 0 })
        else {
            throw .outputWrong(
                path: network.path, found: "numbers of sizes \(output.sizes)",
                wanted: "one vector of a voice")
        }
        return output.values
    }

    /// A vector of the same direction and of length 1.
    private static func unit(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? vector.map { $0 / length } : vector
    }
}
