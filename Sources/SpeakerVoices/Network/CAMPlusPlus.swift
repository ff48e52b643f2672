import Foundation
import InferenceRuntime

/// CAM++, a network that tells voices (Wang et al., *Interspeech* 2023, <https://arxiv.org/abs/2303.00332>),
/// as an ONNX file made from the weights of a PyTorch checkpoint: of 80 mel bands `[1, frames, 80]` it gives
/// 192 numbers `[1, 192, 1]`. The names of the weights are those of 3D-Speaker.
///
/// A small two-dimensional residual network, then a densely connected time-delay network whose every layer
/// is weighed by what it hears in the whole stretch and in the hundred frames (two seconds) around.
struct CAMPlusPlus {
    private let checkpoint: TorchCheckpoint
    private var graph = ONNXGraph(name: "CAM++")

    /// Mel bands.
    static let bandCount = 80
    /// Numbers of a voice.
    static let width = 192

    /// Layers and dilation of each dense block.
    private static let blocks = [
        (layerCount: 12, dilation: 1), (layerCount: 24, dilation: 2),
        (layerCount: 16, dilation: 2),
    ]

    init(_ checkpoint: TorchCheckpoint) { self.checkpoint = checkpoint }

    /// The file; throws when the checkpoint is of another network.
    mutating func file() throws(InferenceError) -> Data {
        let bands = graph.input("bands", [1, nil, Self.bandCount])
        var sound = try head(bands)
        sound = try activated(
            try convolution(sound, "xvector.tdnn.linear", ["strides": [2], "pads": [2, 2]]),
            "xvector.tdnn.nonlinear.batchnorm")
        for (index, block) in Self.blocks.enumerated() {
            for layer in 1...block.layerCount {
                let added = try denseLayer(
                    sound, "xvector.block\(index + 1).tdnnd\(layer)", dilation: block.dilation)
                sound = graph.node("Concat", [sound, added], ["axis": 1])
            }
            let transit = "xvector.transit\(index + 1)"
            sound = try convolution(
                try activated(sound, transit + ".nonlinear.batchnorm"), transit + ".linear")
        }
        sound = try activated(sound, "xvector.out_nonlinear.batchnorm")
        let voice = try normalised(
            try convolution(statistics(sound), "xvector.dense.linear"),
            "xvector.dense.nonlinear.batchnorm", hasScale: false)
        return graph.file(giving: voice, [1, Self.width, 1])
    }

    /// The residual network: bands and frames to 320 channels of frames.
    private mutating func head(_ bands: ONNXGraph.Value) throws(InferenceError) -> ONNXGraph.Value {
        let turned = graph.node("Transpose", [bands], ["perm": [0, 2, 1]])
        var image = graph.node("Unsqueeze", [turned, whole([1])])
        image = try activated(try square(image, "head.conv1"), "head.bn1")
        for layer in 1...2 {
            for part in 0...1 {
                image = try residual(image, "head.layer\(layer).\(part)", halves: part == 0)
            }
        }
        image = try activated(try square(image, "head.conv2", halves: true), "head.bn2")
        return graph.node("Reshape", [image, whole([1, 320, -1])])
    }

    /// Two convolutions beside a way around them; `halves` the number of bands.
    private mutating func residual(
        _ image: ONNXGraph.Value, _ name: String, halves: Bool
    ) throws(InferenceError) -> ONNXGraph.Value {
        let first = try activated(
            try square(image, name + ".conv1", halves: halves), name + ".bn1")
        let second = try normalised(try square(first, name + ".conv2"), name + ".bn2")
        var around = image
        if halves {
            around = try normalised(
                try convolution(image, name + ".shortcut.0", ["strides": [2, 1]]),
                name + ".shortcut.1")
        }
        return graph.node("Relu", [graph.node("Add", [second, around])])
    }

    /// A convolution of three by three.
    private mutating func square(
        _ image: ONNXGraph.Value, _ name: String, halves: Bool = false
    ) throws(InferenceError) -> ONNXGraph.Value {
        try convolution(
            image, name, ["strides": [halves ? 2 : 1, 1], "pads": [1, 1, 1, 1]])
    }

    /// What a dense layer adds: 32 channels, weighed by what is heard around.
    private mutating func denseLayer(
        _ sound: ONNXGraph.Value, _ name: String, dilation: Int
    ) throws(InferenceError) -> ONNXGraph.Value {
        let narrow = try activated(
            try convolution(
                try activated(sound, name + ".nonlinear1.batchnorm"), name + ".linear1"),
            name + ".nonlinear2.batchnorm")
        let heard = try convolution(
            narrow, name + ".cam_layer.linear_local",
            ["dilations": [dilation], "pads": [dilation, dilation]])
        let context = graph.node(
            "Relu", [try biased(self.context(narrow), name + ".cam_layer.linear1")])
        let mask = graph.node(
            "Sigmoid", [try biased(context, name + ".cam_layer.linear2")])
        return graph.node("Mul", [heard, mask])
    }

    /// The mean of the whole stretch and that of each hundred frames, added, frame by frame.
    private mutating func context(_ sound: ONNXGraph.Value) -> ONNXGraph.Value {
        let all = graph.node("ReduceMean", [sound], ["axes": [2], "keepdims": 1])
        let means = graph.node("Div", [hundreds(sound), hundreds(ones(sound))])
        let repeated = graph.node(
            "Expand", [graph.node("Unsqueeze", [means, whole([3])]), whole([1, 1, 1, 100])])
        let frames = graph.node("Reshape", [repeated, whole([1, 128, -1])])
        let around = graph.node(
            "Slice", [frames, whole([0]), frameCount(sound), whole([2])])
        return graph.node("Add", [around, all])
    }

    /// A hundredth of the sum of each hundred frames, the last of fewer. Zeros are added, since OpenVINO
    /// 2026.4 reads beyond its input where a pool is longer than that (`ceil_mode`).
    private mutating func hundreds(_ sound: ONNXGraph.Value) -> ONNXGraph.Value {
        graph.node(
            "AveragePool", [graph.node("Pad", [sound, whole([0, 0, 0, 0, 0, 99])])],
            ["kernel_shape": [100], "strides": [100]])
    }

    /// A one for each frame.
    private mutating func ones(_ sound: ONNXGraph.Value) -> ONNXGraph.Value {
        graph.node(
            "Expand",
            [
                graph.constant(Tensor([1, 1, 1], [1])),
                graph.node("Concat", [whole([1, 1]), frameCount(sound)], ["axis": 0]),
            ])
    }

    /// Mean and deviation of each channel over all frames.
    private mutating func statistics(_ sound: ONNXGraph.Value) -> ONNXGraph.Value {
        let mean = graph.node(
            "ReduceMean", [sound], ["axes": [2], "keepdims": 1])
        let away = graph.node("Sub", [sound, mean])
        let squares = graph.node(
            "ReduceSum", [graph.node("Mul", [away, away]), whole([2])], ["keepdims": 1])
        let count = graph.node("Cast", [frameCount(sound)], ["to": 1])
        let degrees = graph.node("Sub", [count, graph.constant(Tensor([], [1]))])
        let deviation = graph.node("Sqrt", [graph.node("Div", [squares, degrees])])
        return graph.node("Concat", [mean, deviation], ["axis": 1])
    }

    private mutating func frameCount(_ sound: ONNXGraph.Value) -> ONNXGraph.Value {
        graph.node("Slice", [graph.node("Shape", [sound]), whole([2]), whole([3])])
    }

    private mutating func convolution(
        _ input: ONNXGraph.Value, _ name: String, _ attributes: ONNXGraph.Attributes = [:]
    ) throws(InferenceError) -> ONNXGraph.Value {
        graph.node("Conv", [input, try weight(name + ".weight")], attributes)
    }

    private mutating func biased(
        _ input: ONNXGraph.Value, _ name: String
    ) throws(InferenceError) -> ONNXGraph.Value {
        graph.node("Conv", [input, try weight(name + ".weight"), try weight(name + ".bias")])
    }

    private mutating func activated(
        _ input: ONNXGraph.Value, _ name: String
    ) throws(InferenceError) -> ONNXGraph.Value {
        graph.node("Relu", [try normalised(input, name)])
    }

    /// Batch normalisation; without a scale of its own where the network has none.
    private mutating func normalised(
        _ input: ONNXGraph.Value, _ name: String, hasScale: Bool = true
    ) throws(InferenceError) -> ONNXGraph.Value {
        let ones = [Float](repeating: 1, count: Self.width)
        let scale =
            hasScale
            ? try weight(name + ".weight") : graph.constant(Tensor([Self.width], ones))
        let shift =
            hasScale
            ? try weight(name + ".bias")
            : graph.constant(Tensor([Self.width], ones.map { _ in 0 }))
        return graph.node(
            "BatchNormalization",
            [
                input, scale, shift, try weight(name + ".running_mean"),
                try weight(name + ".running_var"),
            ], ["epsilon": 1e-5])
    }

    private mutating func weight(_ name: String) throws(InferenceError) -> ONNXGraph.Value {
        graph.constant(try checkpoint.tensor(name))
    }

    private mutating func whole(_ numbers: [Int]) -> ONNXGraph.Value {
        graph.constant(Tensor([numbers.count], whole: numbers))
    }
}
