/// Checks UTF-8, and repairs what is UTF-8 but for a little.
enum UTF8Checking {
    /// Whether the bytes are UTF-8 throughout.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    struct Repair {
        var utf8: [UInt8]
        var line: Int
        var forgiven: TranscriptFinding.Forgiven
    }

    /// The text, when only its last character is cut off or when faults are rare among many proper
    /// characters beyond ASCII; nil when this is not UTF-8 at all.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> Repair? {
        if let body = withoutCutCharacter(bytes) {
            return Repair(
                utf8: Array(body), line: 1 + body.count { $0 == .lineFeed },
                forgiven: .incompleteCharacter)
        }
        return replaced(bytes) { proper, faults in proper >= 10 * faults }
    }

    /// JSON is UTF-8 by its standard, but whisper.cpp cuts characters apart in its lists of tokens.
    static func repairedJSON(_ bytes: ArraySlice<UInt8>) -> Repair? {
        let first = bytes.first { !$0.isBlank }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        return replaced(bytes) { proper, faults in proper * 4 >= faults }
    }

    private static func replaced(
        _ bytes: ArraySlice<UInt8>, ifBelievable: (_ proper: Int, _ faults: Int) -> Bool
    ) -> Repair? {
        let text = String(decoding: bytes, as: UTF8.self)
        let faults = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        let proper = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
        guard ifBelievable(proper, faults) else { return nil }
        let line = 1 + text.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count { $0 == "\n" }
        return Repair(utf8: Array(text.utf8), line: line, forgiven: .unreadableBytes)
    }

    /// The text before a last character of which bytes are missing. Text that is ASCII up to there is
    /// no UTF-8 for sure, so it is left to the guess.
    private static func withoutCutCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let last = bytes.lastIndex(where: { !$0.isContinuation }), bytes[last] >= 0xC2,
            bytes.endIndex - last < expectedLength(bytes[last])
        else { return nil }
        let body = bytes[..<last]
        return body.contains { $0 >= 0x80 } && isValid(body) ? body : nil
    }

    private static func expectedLength(_ first: UInt8) -> Int {
        first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    }

    /// The text with U+FFFD for each NUL.
    static func replacingNulls(_ utf8: [UInt8]) -> [UInt8] {
        utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
}
