import COpenVINO

/// The C side of a model: owns it, and is the one place that calls the runtime.
@safe struct ModelHandle: ~Copyable {
    private let model: OpaquePointer
    let inputs: [TensorShape]
    let outputs: [TensorShape]

    /// Loads the runtime; nil, or what is wrong.
    static func load(_ library: String) -> String? {
        unsafe openvino_load(library).map { unsafe oneLine($0) }
    }

    /// The runtime's version.
    static var version: String {
        var text = [CChar](repeating: 0, count: 128)
        unsafe text.withUnsafeMutableBufferPointer { buffer in
            unsafe openvino_version(buffer.baseAddress, buffer.count)
        }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    init(path: String) throws(InferenceError) {
        var opened: OpaquePointer?
        let failure = unsafe openvino_open(path, &opened)
        guard let model = unsafe opened else {
            throw .modelUnreadable(
                path: path, reason: unsafe failure.map { unsafe Self.oneLine($0) } ?? "unknown")
        }
        unsafe self.model = unsafe model
        inputs = unsafe (0..<openvino_input_count(model)).compactMap { index in
            var shape = openvino_shape()
            return unsafe openvino_input(model, index, &shape) ? TensorShape(shape) : nil
        }
        outputs = unsafe (0..<openvino_output_count(model)).compactMap { index in
            var shape = openvino_shape()
            return unsafe openvino_output(model, index, &shape) ? TensorShape(shape) : nil
        }
    }

    deinit { unsafe openvino_close(model) }

    func output(
        of numbers: [Float], sizes given: [Int], takesLength: Bool, path: String
    ) throws(InferenceError) -> InferenceOutput {
        var values: UnsafePointer<Float>?
        var shape = openvino_shape()
        let failure = unsafe numbers.withUnsafeBufferPointer { buffer in
            unsafe given.map(Int64.init).withUnsafeBufferPointer { given in
                unsafe openvino_run(
                    model, buffer.baseAddress, given.baseAddress, given.count, takesLength,
                    &values, &shape)
            }
        }
        if let failure = unsafe failure {
            throw .runFailed(path: path, reason: unsafe Self.oneLine(failure))
        }
        let found = TensorShape(shape)
        guard found.element == .float32, let sizes = found.sizes, let values = unsafe values else {
            throw .outputWrong(path: path, found: "\(found)", wanted: "32-bit floats")
        }
        let known = sizes.compactMap(\.self)
        return InferenceOutput(
            sizes: known,
            values: unsafe Array(
                UnsafeBufferPointer(start: values, count: known.reduce(1, *))))
    }

    /// The last line that says something, of at most 160 letters: the runtime names its own source
    /// files in the lines before.
    private static func oneLine(_ text: UnsafePointer<CChar>) -> String {
        let lines = unsafe String(cString: text).split(separator: "\n").map(String.init)
        return String((lines.last { $0.contains(where: \.isLetter) } ?? "unknown").prefix(160))
    }
}
