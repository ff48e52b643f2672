public import Foundation
import InferenceRuntime

/// A small ONNX model that hears tones: of a 16 kHz waveform `[1, N]` it gives numbers
/// `[1, N / 320, 1 + tones]`, the first column for "none of them", the others for a tone each.
///
/// A convolution with a cosine and a sine of each tone, squares, and their sums.
public struct ToneModel {
    /// The tones, in hertz, in the order of their tokens.
    public var tones: [Double]
    /// Whether it takes whole numbers, as models do that are not to be taken.
    public var takesWholeNumbers = false

    /// Whether it gives the mean over the whole waveform, `[1, 1 + tones, 1]`, as a vector of a voice.
    public var givesMean = false

    /// A model for tones.
    public init(tones: [Double]) { self.tones = tones }

    /// Samples of a frame.
    public static let hop = 320

    /// The file.
    public var bytes: Data {
        var graph = ONNXGraph(name: "tones")
        var waveform = graph.input(
            "waveform", [1, nil], element: takesWholeNumbers ? .int64 : .float32)
        if takesWholeNumbers { waveform = graph.node("Cast", [waveform], ["to": 1]) }
        let sound = graph.node("Unsqueeze", [waveform, graph.constant(Tensor([1], whole: [1]))])
        let waves = graph.constant(Tensor([2 * tones.count, 1, Self.hop], self.waves))
        let parts = graph.node("Conv", [sound, waves], ["strides": [320]])
        let squares = graph.node("Mul", [parts, parts])
        let sums = graph.constant(Tensor([tones.count + 1, 2 * tones.count, 1], self.sums))
        let bias = graph.constant(Tensor([tones.count + 1], [3] + tones.map { _ in 0 }))
        let tokens = graph.node("Conv", [squares, sums, bias])
        let scores =
            givesMean
            ? graph.node("ReduceMean", [tokens], ["axes": [2]])
            : graph.node("Transpose", [tokens], ["perm": [0, 2, 1]])
        return graph.file(
            giving: scores, givesMean ? [1, tones.count + 1, 1] : [1, nil, tones.count + 1])
    }

    /// A model that gives the peaks of mel bands `[1, frames, width]` as a vector of a voice.
    public static func bandPeaks(width: Int) -> Data {
        var graph = ONNXGraph(name: "peaks")
        let bands = graph.input("bands", [1, nil, width])
        let peaks = graph.node("ReduceMax", [bands], ["axes": [1]])
        return graph.file(giving: peaks, [1, 1, width])
    }

    /// 16 kHz samples: a tone of each of `tokens`, nil for silence, `frames` frames long.
    public func samples(_ tokens: [Int?], frames: Int) -> [Float] {
        tokens.flatMap { token in
            (0..<frames * Self.hop).map { index in
                guard let token else { return Float(0) }
                return Float(0.5 * sin(2 * .pi * tones[token] * Double(index) / 16_000))
            }
        }
    }

    private var waves: [Float] {
        tones.flatMap { tone in
            [cos, sin].flatMap { (wave: (Double) -> Double) in
                (0..<Self.hop).map { Float(wave(2 * .pi * tone * Double($0) / 16_000)) }
            }
        }
    }

    private var sums: [Float] {
        let row = { (own: Int?) in
            (0..<2 * tones.count).map { $0 / 2 == own ? Float(0.001) : 0 }
        }
        return row(nil) + tones.indices.flatMap { row($0) }
    }
}
