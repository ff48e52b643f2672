public import Foundation

/// A small ONNX model that hears tones: of a 16 kHz waveform `[1, N]` it gives numbers
/// `[1, N / 320, 1 + tones]`, the first column for "none of them", the others for a tone each.
///
/// A convolution with a cosine and a sine of each tone, squares, and their sums. The bytes are written
/// here field by field, as the protocol buffers of ONNX's `ModelProto` have them.
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
        var graph = ProtocolBuffer()
        if takesWholeNumbers { graph.add(1, node("Cast", ["waveform"], "floats", kind: 1)) }
        graph.add(
            1, node("Unsqueeze", [takesWholeNumbers ? "floats" : "waveform", "axis"], "sound"))
        graph.add(1, node("Conv", ["sound", "waves"], "parts", strides: Self.hop))
        graph.add(1, node("Mul", ["parts", "parts"], "squares"))
        graph.add(1, node("Conv", ["squares", "sums", "bias"], "tokens", strides: 1))
        graph.add(
            1,
            givesMean
                ? node("ReduceMean", ["tokens"], "scores", axes: [2])
                : node("Transpose", ["tokens"], "scores", order: [0, 2, 1]))
        graph.add(2, text: "tones")
        graph.add(5, tensor("axis", [1], whole: [1]))
        graph.add(5, tensor("waves", [2 * tones.count, 1, Self.hop], waves))
        graph.add(5, tensor("sums", [tones.count + 1, 2 * tones.count, 1], sums))
        graph.add(5, tensor("bias", [tones.count + 1], [3] + tones.map { _ in 0 }))
        graph.add(11, value("waveform", type: takesWholeNumbers ? 7 : 1, [1, nil]))
        graph.add(
            12,
            value(
                "scores", type: 1, givesMean ? [1, tones.count + 1, 1] : [1, nil, tones.count + 1]))
        return Self.model(graph)
    }

    /// A model that gives the peaks of mel bands `[1, frames, width]` as a vector of a voice.
    public static func bandPeaks(width: Int) -> Data {
        let parts = ToneModel(tones: [])
        var graph = ProtocolBuffer()
        graph.add(1, parts.node("ReduceMax", ["bands"], "peaks", axes: [1]))
        graph.add(2, text: "peaks")
        graph.add(11, parts.value("bands", type: 1, [1, nil, width]))
        graph.add(12, parts.value("peaks", type: 1, [1, 1, width]))
        return model(graph)
    }

    private static func model(_ graph: ProtocolBuffer) -> Data {
        var operators = ProtocolBuffer()
        operators.add(2, number: 13)
        var model = ProtocolBuffer()
        model.add(1, number: 8)
        model.add(7, graph)
        model.add(8, operators)
        return model.data
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

    private func node(
        _ kind: String, _ inputs: [String], _ output: String, strides: Int? = nil,
        order: [Int] = [], axes: [Int] = [], kind element: Int? = nil
    ) -> ProtocolBuffer {
        var node = ProtocolBuffer()
        for input in inputs { node.add(1, text: input) }
        node.add(2, text: output)
        node.add(4, text: kind)
        if let strides { node.add(5, attribute("strides", [strides])) }
        if let element {
            var attribute = ProtocolBuffer()
            attribute.add(1, text: "to")
            attribute.add(3, number: element)
            attribute.add(20, number: 2)
            node.add(5, attribute)
        }
        if !axes.isEmpty { node.add(5, attribute("axes", axes)) }
        if !order.isEmpty { node.add(5, attribute("perm", order)) }
        return node
    }

    private func attribute(_ name: String, _ numbers: [Int]) -> ProtocolBuffer {
        var attribute = ProtocolBuffer()
        attribute.add(1, text: name)
        for number in numbers { attribute.add(8, number: number) }
        attribute.add(20, number: 7)
        return attribute
    }

    private func tensor(
        _ name: String, _ sizes: [Int], _ values: [Float] = [], whole: [Int] = []
    ) -> ProtocolBuffer {
        var tensor = ProtocolBuffer()
        for size in sizes { tensor.add(1, number: size) }
        tensor.add(2, number: whole.isEmpty ? 1 : 7)
        tensor.add(8, text: name)
        let words = values.flatMap { value in
            (0..<4).map { UInt8(value.bitPattern >> (8 * $0) & 255) }
        }
        let numbers = whole.flatMap { value in (0..<8).map { UInt8(value >> (8 * $0) & 255) } }
        tensor.add(9, Data(words + numbers))
        return tensor
    }

    private func value(_ name: String, type: Int, _ sizes: [Int?]) -> ProtocolBuffer {
        var shape = ProtocolBuffer()
        for size in sizes {
            var dimension = ProtocolBuffer()
            if let size { dimension.add(1, number: size) } else { dimension.add(2, text: "n") }
            shape.add(1, dimension)
        }
        var tensor = ProtocolBuffer()
        tensor.add(1, number: type)
        tensor.add(2, shape)
        var kind = ProtocolBuffer()
        kind.add(1, tensor)
        var value = ProtocolBuffer()
        value.add(1, text: name)
        value.add(2, kind)
        return value
    }
}

/// A message of protocol buffers under construction.
struct ProtocolBuffer {
    private(set) var data = Data()

    mutating func add(_ field: Int, number: Int) {
        append(field << 3)
        append(number)
    }

    mutating func add(_ field: Int, _ bytes: Data) {
        append(field << 3 | 2)
        append(bytes.count)
        data += bytes
    }

    mutating func add(_ field: Int, text: String) { add(field, Data(text.utf8)) }

    mutating func add(_ field: Int, _ message: ProtocolBuffer) { add(field, message.data) }

    private mutating func append(_ number: Int) {
        var rest = UInt64(number)
        while rest >= 128 {
            data.append(UInt8(rest & 127 | 128))
            rest >>= 7
        }
        data.append(UInt8(rest))
    }
}
