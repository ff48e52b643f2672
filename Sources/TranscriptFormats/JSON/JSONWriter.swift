/// Writes JSON: pretty-printed, names sorted, slashes not escaped, a line feed at the end. The same
/// value always gives the same bytes.
struct JSONWriter {
    private var bytes: [UInt8] = []

    /// The value as UTF-8.
    static func bytes(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value, indent: 0)
        writer.bytes.append(.lineFeed)
        return writer.bytes
    }

    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: append("null")
        case .bool(let bool): append(bool ? "true" : "false")
        case .number(let number): append(Self.spelling(number))
        case .string(let string): write(string)
        case .array(let elements):
            writeList(elements, "[", "]", indent) { writer, element in
                writer.write(element, indent: indent + 2)
            }
        case .object(let members, _):
            writeList(members.sorted { $0.name < $1.name }, "{", "}", indent) { writer, member in
                writer.write(member.name)
                writer.append(": ")
                writer.write(member.value, indent: indent + 2)
            }
        }
    }

    private mutating func writeList<Element>(
        _ elements: [Element], _ open: String, _ close: String, _ indent: Int,
        each: (inout JSONWriter, Element) -> Void
    ) {
        append(open)
        for (index, element) in elements.enumerated() {
            append(index == 0 ? "\n" : ",\n")
            pad(indent + 2)
            each(&self, element)
        }
        if !elements.isEmpty {
            append("\n")
            pad(indent)
        }
        append(close)
    }

    private mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case .lineFeed: append("\\n")
            case .carriageReturn: append("\\r")
            case .tab: append("\\t")
            case 0..<0x20:
                append("\\u00\(byte < 16 ? "0" : "1")")
                append(String(byte & 15, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whole numbers without a point, others in the shortest form that reads back the same.
    private static func spelling(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        guard let whole = Int64(exactly: number) else { return "\(number)" }
        return String(whole)
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func pad(_ count: Int) {
        bytes += repeatElement(.space, count: count)
    }
}
