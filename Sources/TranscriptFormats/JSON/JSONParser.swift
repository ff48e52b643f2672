/// Reads JSON (RFC 8259) over UTF-8 bytes, in one pass.
///
/// Our own, because Foundation's neither says where a fault is nor takes the `NaN` that Python
/// writes (it becomes null here), and is several times slower. Nesting is bounded, so no input can
/// exhaust the stack.
struct JSONParser {
    static let maximumDepth = 128

    let bytes: [UInt8]
    var at = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the text begins like a JSON object or an array of values, not like `[00:01] Name:`.
    static func looksLikeJSON(_ text: SourceText) -> Bool {
        guard let first = text.utf8.firstIndex(where: { !$0.isBlank }) else { return false }
        let second = text.utf8[(first + 1)...].first { !$0.isBlank }
        switch text.utf8[first] {
        case UInt8(ascii: "{"):
            return second == nil || second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
        case UInt8(ascii: "["):
            return second == UInt8(ascii: "{") || second == UInt8(ascii: "]")
                || second == UInt8(ascii: "[") && beginsTuple(text.utf8[(first + 1)...])
        default: return false
        }
    }

    /// `[[0.0, 1.5, …`, not `[[00:01]] …` or `[[1, inaudible]] …`.
    private static func beginsTuple(_ bytes: ArraySlice<UInt8>) -> Bool {
        let inner = bytes.drop { $0.isBlank }.dropFirst().drop { $0.isBlank }.prefix(40)
        let number = inner.prefix { $0.isDigit || ".-+eE".utf8.contains($0) }
        let rest = inner[number.endIndex...].drop { $0.isBlank }
        guard !number.isEmpty, rest.first == UInt8(ascii: ",") else { return false }
        let next = rest.dropFirst().first { !$0.isBlank }
        return next.map { $0.isDigit || "-\"n[".utf8.contains($0) } ?? true
    }

    /// The value a text holds, or where it breaks the rules.
    static func parse(_ text: SourceText) -> Result<JSONValue, TranscriptSyntaxError> {
        var parser = JSONParser(text.utf8)
        do throws(Fault) {
            let value = try parser.values()
            guard parser.at == parser.bytes.count else { throw Fault.trailingText }
            return .success(value)
        } catch {
            let place = text.place(of: parser.at)
            return .failure(
                TranscriptSyntaxError(line: place.line, column: place.column, problem: error))
        }
    }

    typealias Fault = SyntaxProblem

    /// The value, or an array of several objects one below the other (JSON Lines).
    private mutating func values() throws(Fault) -> JSONValue {
        let first = try value()
        skipBlanks()
        guard first.members != nil, at < bytes.count, bytes[at] == UInt8(ascii: "{") else {
            return first
        }
        var values = [first]
        while at < bytes.count, bytes[at] == UInt8(ascii: "{") {
            values.append(try value())
            skipBlanks()
        }
        return .array(values)
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipBlanks()
        guard at < bytes.count else { throw .unclosed }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try nested { parser throws(Fault) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(Fault) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N"): return try word("NaN", .null)
        case UInt8(ascii: "I"): return try word("Infinity", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(Fault) -> JSONValue
    ) throws(Fault) -> JSONValue {
        guard depth < Self.maximumDepth else { throw .tooDeep }
        depth += 1
        at += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    private mutating func object() throws(Fault) -> JSONValue {
        var members: [JSONValue.Member] = []
        let place = JSONValue.Place(byte: at - 1)
        if closes(UInt8(ascii: "}")) { return .object(members, at: place) }
        while true {
            skipBlanks()
            guard at < bytes.count else { throw .unclosed }
            guard bytes[at] == UInt8(ascii: "\"") else { throw .expectedName }
            let name = try string()
            skipBlanks()
            guard at < bytes.count else { throw .unclosed }
            guard bytes[at] == UInt8(ascii: ":") else { throw .expectedColon }
            at += 1
            members.append(JSONValue.Member(name: name, value: try value()))
            if try endsList(with: UInt8(ascii: "}")) { return .object(members, at: place) }
        }
    }

    private mutating func array() throws(Fault) -> JSONValue {
        var elements: [JSONValue] = []
        if closes(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value())
            if try endsList(with: UInt8(ascii: "]")) { return .array(elements) }
        }
    }

    private mutating func closes(_ mark: UInt8) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == mark else { return false }
        at += 1
        return true
    }

    private mutating func endsList(with mark: UInt8) throws(Fault) -> Bool {
        skipBlanks()
        guard at < bytes.count else { throw .unclosed }
        let byte = bytes[at]
        guard byte == mark || byte == UInt8(ascii: ",") else { throw .expectedValue }
        at += 1
        return byte == mark
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue
    {
        let spelling = "\(word)"
        guard bytes[at...].starts(with: spelling.utf8) else { throw .expectedValue }
        at += spelling.utf8.count
        return value
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at].isBlank { at += 1 }
    }
}
