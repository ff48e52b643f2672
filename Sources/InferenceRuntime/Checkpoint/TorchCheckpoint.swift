import Foundation

/// The tensors of a checkpoint, a "state dict" that PyTorch 1.6 or later saved: a zip archive with a pickle
/// that says what the tensors are, and a file for each of their storages
/// (<https://docs.pytorch.org/docs/stable/notes/serialization.html>).
package struct TorchCheckpoint {
    private let archive: ZipArchive
    private let folder: String
    private let tensors: [String: Place]

    /// Where the numbers of a tensor are.
    private struct Place {
        var storage: String
        var element: TensorShape.Element
        /// Of its first number, in numbers.
        var offset: Int
        var sizes: [Int]

        var bytesANumber: Int { element == .int64 ? 8 : 4 }
    }

    /// Opens the file and reads which tensors there are.
    package init(path: String) throws(InferenceError) {
        archive = try ZipArchive(path: path)
        guard let pickle = archive.names.first(where: { $0.hasSuffix("/data.pkl") }),
            case .pairs(let pairs)? = PickleReader.value(of: try archive.data(of: pickle))
        else { throw .archiveDamaged(file: path) }
        folder = String(pickle.dropLast("data.pkl".count))
        tensors = pairs.reduce(into: [:]) { tensors, pair in
            if case .text(let name) = pair[0] { tensors[name] = Self.place(pair[1]) }
        }
    }

    /// The names of its tensors, sorted.
    package var names: [String] { tensors.keys.sorted() }

    /// The tensor of a name; throws when there is none, or its numbers are missing.
    package func tensor(_ name: String) throws(InferenceError) -> Tensor {
        guard let place = tensors[name] else { throw .archiveDamaged(file: archive.path) }
        let storage = try archive.data(of: folder + "data/" + place.storage)
        let count = place.sizes.reduce(1, *) * place.bytesANumber
        let start = place.offset * place.bytesANumber
        guard start <= storage.count, count <= storage.count - start else {
            throw .archiveDamaged(file: archive.path)
        }
        return Tensor(
            sizes: place.sizes, element: place.element,
            bytes: storage.subdata(in: start..<start + count))
    }

    /// Reads a call of `torch._utils._rebuild_tensor_v2(storage, offset, size, stride, …)`; nil for other
    /// values, other kinds of numbers, and numbers that do not lie one after the other.
    private static func place(_ value: PickleValue) -> Place? {
        guard case .call("torch._utils _rebuild_tensor_v2", let arguments) = value,
            arguments.count >= 4,
            case .persistent(.tuple(let storage)) = arguments[0], storage.count >= 3,
            case .global(let kind) = storage[1], case .text(let key) = storage[2],
            case .number(let offset) = arguments[1], offset >= 0,
            let sizes = numbers(arguments[2]), let strides = numbers(arguments[3]),
            let element = elements[kind], isDense(sizes, strides)
        else { return nil }
        return Place(storage: key, element: element, offset: offset, sizes: sizes)
    }

    private static let elements: [String: TensorShape.Element] = [
        "torch FloatStorage": .float32, "torch LongStorage": .int64,
    ]

    private static func numbers(_ value: PickleValue) -> [Int]? {
        guard case .tuple(let values) = value else { return nil }
        let numbers = values.compactMap { value -> Int? in
            guard case .number(let number) = value, (0...1 << 24).contains(number) else {
                return nil
            }
            return number
        }
        return numbers.count == values.count ? numbers : nil
    }

    private static func isDense(_ sizes: [Int], _ strides: [Int]) -> Bool {
        guard sizes.count == strides.count, sizes.count <= 4 else { return false }
        var expected = 1
        for (size, stride) in zip(sizes, strides).reversed() {
            if size > 1, stride != expected { return false }
            let (product, overflows) = expected.multipliedReportingOverflow(by: size)
            guard !overflows, product < 1 << 40 else { return false }
            expected = product
        }
        return true
    }
}
