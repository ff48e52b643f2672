package import Foundation

/// A message of protocol buffers under construction
/// (<https://protobuf.dev/programming-guides/encoding/>): the few kinds of fields that ONNX files are made
/// of. The generated code of ONNX's definitions would be forty times as long.
package struct ProtocolBuffer {
    package private(set) var data = Data()

    package init() {}

    package mutating func add(_ field: Int, number: Int) {
        append(UInt64(field) << 3)
        append(UInt64(bitPattern: Int64(number)))
    }

    package mutating func add(_ field: Int, real: Float) {
        append(UInt64(field) << 3 | 5)
        let bits = real.bitPattern
        for byte in 0..<4 { data.append(UInt8(bits >> (8 * UInt32(byte)) & 255)) }
    }

    package mutating func add(_ field: Int, _ bytes: Data) {
        append(UInt64(field) << 3 | 2)
        append(UInt64(bytes.count))
        data += bytes
    }

    package mutating func add(_ field: Int, text: String) { add(field, Data(text.utf8)) }

    package mutating func add(_ field: Int, _ message: ProtocolBuffer) { add(field, message.data) }

    private mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 128 {
            data.append(UInt8(rest & 127 | 128))
            rest >>= 7
        }
        data.append(UInt8(rest))
    }
}
