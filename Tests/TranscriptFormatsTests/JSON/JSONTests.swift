import Testing

@testable import TranscriptFormats

struct JSONTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("-0.5e2", .number(-50)),
        ("123456789012345678901", .number(1.2345678901234568e20)), ("0.1", .number(0.1)),
        (#""a\n\u0416\ud83d\ude00\ud800\/""#, .string("a\nЖ😀\u{FFFD}/")),
        ("[1,[]]", .array([.number(1), .array([])])), ("NaN", .null),
        (
            #"{"a":1,"a":{}}"#,
            .object([
                .init(name: "a", value: .number(1)),
                .init(name: "a", value: .object([] as [JSONValue.Member])),
            ])
        ),
    ])
    func `values are read`(text: String, value: JSONValue) {
        #expect(JSONParser.parse(SourceText(text)) == .success(value))
    }

    @Test(arguments: [
        ("", 1, SyntaxProblem.unclosed), ("[1,", 4, .unclosed), ("[1 2]", 4, .expectedValue),
        ("{\"a\" 1}", 6, .expectedColon), ("{a:1}", 2, .expectedName), ("\"a", 3, .unclosed),
        ("\"\\x\"", 3, .badString), ("1 2", 3, .trailingText), ("-", 1, .badNumber),
        ("tru", 1, .expectedValue),
        (String(repeating: "[", count: 100_000), 129, .tooDeep),
    ])
    func `faults are placed`(text: String, column: Int, problem: SyntaxProblem) {
        #expect(
            JSONParser.parse(SourceText(text))
                == .failure(TranscriptSyntaxError(line: 1, column: column, problem: problem)))
    }

    @Test func `the last of several equal names counts`() {
        #expect(JSONValue.object(["a": .number(1), "a": .number(2)])["a"] == .number(2))
    }

    @Test func `values are written sorted, indented and with a final line feed`() {
        let value = JSONValue.object([
            "b": .array([.number(0.5), .number(2), .null]), "a": .string("x/\"\\\n\u{1}Ж"),
            "c": .object([:]), "d": .array([]), "e": .bool(false),
        ])
        #expect(
            String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == #"""
                {
                  "a": "x/\"\\\n\u0001Ж",
                  "b": [
                    0.5,
                    2,
                    null
                  ],
                  "c": {},
                  "d": [],
                  "e": false
                }

                """#)
    }
}
