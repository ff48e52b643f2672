/// A JSON value (RFC 8259), members in the order of the file.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member], at: Place = Place(byte: 0))

    /// A name and its value.
    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONValue
    }

    /// The byte of the file where an object begins. All places are equal, so that values are compared
    /// by what they say.
    struct Place: Hashable, Sendable {
        var byte: Int

        static func == (lhs: Self, rhs: Self) -> Bool { true }
        func hash(into hasher: inout Hasher) {}
    }

    /// The value of a name; the last one wins, as in most parsers. Nil when there is none.
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members, _) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The string, if it is one.
    var string: String? { if case .string(let string) = self { string } else { nil } }
    /// The elements, if it is an array.
    var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }
    /// The members, if it is an object.
    var members: [Member]? { if case .object(let members, _) = self { members } else { nil } }
    /// The number, if it is one, or a string that holds one (AWS, Google).
    var number: Double? {
        switch self {
        case .number(let number): number
        case .string(let string): Double(string)
        default: nil
        }
    }
    /// The number if it is whole and small enough to be exact.
    var integer: Int? { number.flatMap { Int(exactly: $0) } }
    /// The byte where it begins, if it is an object of a file; else 0.
    var byte: Int { if case .object(_, let place) = self { place.byte } else { 0 } }
    /// Whether it is `null`.
    var isNull: Bool { self == .null }
}

extension JSONValue {
    /// An object without order: members are sorted when written.
    static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    /// The object with one more member where there is a text for it.
    func adding(_ name: String, _ text: String?) -> JSONValue {
        adding(name, text.map { JSONValue.string($0) })
    }

    /// An object with one member more, unless there is no value for it.
    func adding(_ name: String, _ value: JSONValue?) -> JSONValue {
        guard let value, case .object(let members, _) = self else { return self }
        return .object(members + [Member(name: name, value: value)])
    }

    /// A string, or null.
    static func string(_ string: String?) -> JSONValue { string.map { .string($0) } ?? .null }
    /// A number, or null.
    static func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }
    /// A whole number.
    static func number(_ number: Int) -> JSONValue { .number(Double(number)) }
}
