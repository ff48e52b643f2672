package import Foundation

/// Numbers in a box: how many in each dimension, and their bytes as ONNX has them, the last dimension
/// running fastest, little-endian.
package struct Tensor: Hashable, Sendable {
    /// The size of each dimension; none for a single number.
    package let sizes: [Int]
    /// The kind of numbers.
    package let element: TensorShape.Element
    /// The numbers.
    package let bytes: Data

    /// Takes bytes as they are.
    package init(sizes: [Int], element: TensorShape.Element, bytes: Data) {
        self.sizes = sizes
        self.element = element
        self.bytes = bytes
    }

    /// A tensor of 32-bit floats.
    package init(_ sizes: [Int], _ values: [Float]) {
        self.init(
            sizes: sizes, element: .float32,
            bytes: Data(
                values.flatMap { value in
                    (0..<4).map { UInt8(value.bitPattern >> (8 * UInt32($0)) & 255) }
                }))
    }

    /// A tensor of 64-bit whole numbers.
    package init(_ sizes: [Int], whole values: [Int]) {
        self.init(
            sizes: sizes, element: .int64,
            bytes: Data(
                values.flatMap { value in (0..<8).map { UInt8(value >> (8 * $0) & 255) } }))
    }
}
