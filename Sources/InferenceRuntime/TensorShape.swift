import COpenVINO

/// What a model takes or gives: the kind of its numbers and the sizes of its dimensions.
public struct TensorShape: Hashable, Sendable, CustomStringConvertible {
    /// The kind of numbers.
    public enum Element: Hashable, Sendable {
        /// IEEE single precision.
        case float32
        /// Whole numbers of 64 bits.
        case int64
        /// Another, by the runtime's number.
        case other(Int)
    }

    /// The kind of numbers.
    public let element: Element
    /// The size of each dimension, nil where any will do; nil when there may be any number of them.
    public let sizes: [Int?]?

    /// As `float32 [1, ?]`.
    public var description: String {
        let name =
            switch element {
            case .float32: "float32"
            case .int64: "int64"
            case .other: "numbers of another kind"
            }
        guard let sizes else { return "\(name) of any shape" }
        return "\(name) [" + sizes.map { $0.map(String.init) ?? "?" }.joined(separator: ", ") + "]"
    }

    init(_ shape: openvino_shape) {
        element =
            switch Int(shape.type) {
            case Int(OPENVINO_F32): .float32
            case Int(OPENVINO_I64): .int64
            default: .other(Int(shape.type))
            }
        var shape = shape
        let known = Int(shape.rank)
        sizes =
            known < 0
            ? nil
            : unsafe withUnsafeBytes(of: &shape.sizes) { bytes in
                (0..<known).map { index in
                    let size = unsafe bytes.load(
                        fromByteOffset: index * MemoryLayout<Int64>.stride, as: Int64.self)
                    return size < 0 ? nil : Int(size)
                }
            }
    }
}
