package import Foundation

/// A neural network under construction, for an ONNX file (<https://onnx.ai/onnx/repo-docs/IR.html>,
/// operators as of version 13). The same calls give the same bytes.
package struct ONNXGraph {
    /// What flows from one node to others.
    package struct Value: Hashable, Sendable {
        fileprivate let name: String
    }

    /// What an operator is told beside its inputs.
    package enum Attribute: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
        ExpressibleByFloatLiteral
    {
        case number(Int)
        case numbers([Int])
        case real(Float)

        package init(integerLiteral value: Int) { self = .number(value) }
        package init(arrayLiteral elements: Int...) { self = .numbers(elements) }
        package init(floatLiteral value: Float) { self = .real(value) }
    }

    /// Attributes by their names, in the order in which they are written.
    package typealias Attributes = KeyValuePairs<String, Attribute>

    private let name: String
    private var nodes: [ProtocolBuffer] = []
    private var constants: [ProtocolBuffer] = []
    private var known: [Tensor: Value] = [:]
    private var inputs: [ProtocolBuffer] = []
    private var valueCount = 0

    package init(name: String) { self.name = name }

    /// An input; nil where any size will do.
    package mutating func input(
        _ name: String, _ sizes: [Int?], element: TensorShape.Element = .float32
    ) -> Value {
        inputs.append(Self.declaration(name, sizes, element))
        return Value(name: name)
    }

    /// A tensor that is part of the network; equal ones are written once.
    package mutating func constant(_ tensor: Tensor) -> Value {
        if let value = known[tensor] { return value }
        let value = nextValue()
        known[tensor] = value
        var written = ProtocolBuffer()
        for size in tensor.sizes { written.add(1, number: size) }
        written.add(2, number: tensor.element.number)
        written.add(8, text: value.name)
        written.add(9, tensor.bytes)
        constants.append(written)
        return value
    }

    /// The output of an operator.
    package mutating func node(
        _ kind: String, _ inputs: [Value], _ attributes: Attributes = [:]
    ) -> Value {
        let output = nextValue()
        var node = ProtocolBuffer()
        for input in inputs { node.add(1, text: input.name) }
        node.add(2, text: output.name)
        node.add(4, text: kind)
        for (name, attribute) in attributes { node.add(5, attribute.written(as: name)) }
        nodes.append(node)
        return output
    }

    /// The file of a network that gives `output`.
    package func file(giving output: Value, _ sizes: [Int?]) -> Data {
        var graph = ProtocolBuffer()
        for node in nodes { graph.add(1, node) }
        graph.add(2, text: name)
        for constant in constants { graph.add(5, constant) }
        for input in inputs { graph.add(11, input) }
        graph.add(12, Self.declaration(output.name, sizes, .float32))
        var operators = ProtocolBuffer()
        operators.add(2, number: 13)
        var model = ProtocolBuffer()
        model.add(1, number: 8)
        model.add(2, text: "Earwitness")
        model.add(7, graph)
        model.add(8, operators)
        return model.data
    }

    private mutating func nextValue() -> Value {
        valueCount += 1
        return Value(name: "v\(valueCount)")
    }

    private static func declaration(
        _ name: String, _ sizes: [Int?], _ element: TensorShape.Element
    ) -> ProtocolBuffer {
        var shape = ProtocolBuffer()
        for (index, size) in sizes.enumerated() {
            var dimension = ProtocolBuffer()
            if let size {
                dimension.add(1, number: size)
            } else {
                dimension.add(2, text: "\(name)\(index)")
            }
            shape.add(1, dimension)
        }
        var tensor = ProtocolBuffer()
        tensor.add(1, number: element.number)
        tensor.add(2, shape)
        var kind = ProtocolBuffer()
        kind.add(1, tensor)
        var value = ProtocolBuffer()
        value.add(1, text: name)
        value.add(2, kind)
        return value
    }
}

extension ONNXGraph.Attribute {
    fileprivate func written(as name: String) -> ProtocolBuffer {
        var attribute = ProtocolBuffer()
        attribute.add(1, text: name)
        switch self {
        case .real(let value):
            attribute.add(2, real: value)
            attribute.add(20, number: 1)
        case .number(let value):
            attribute.add(3, number: value)
            attribute.add(20, number: 2)
        case .numbers(let values):
            for value in values { attribute.add(8, number: value) }
            attribute.add(20, number: 7)
        }
        return attribute
    }
}

extension TensorShape.Element {
    /// The number of the kind in ONNX files.
    fileprivate var number: Int {
        switch self {
        case .float32: 1
        case .int64: 7
        case .other(let number): number
        }
    }
}
