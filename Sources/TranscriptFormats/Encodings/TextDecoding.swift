/// A file's bytes as UTF-8, and how they were understood.
struct TextDecoding {
    /// The text, without a byte order mark.
    private(set) var utf8: [UInt8]
    private(set) var encoding: TextEncoding
    private(set) var wasGuessed = false
    private(set) var findings: [TranscriptFinding] = []

    /// Decodes: a byte order mark is obeyed, then `encoding`, then UTF-8 strictly, then a guess.
    init(_ bytes: [UInt8], named name: String, encoding wanted: TextEncoding?)
        throws(TranscriptError)
    {
        let mark = TextEncoding.marked(bytes)
        let body = bytes.dropFirst(mark?.length ?? 0)
        if let chosen = mark?.encoding ?? wanted, chosen != .utf8 || wanted == .utf8 {
            guard let text = Self.decoded(body, as: chosen) else {
                throw wanted == nil
                    ? .notText(file: name) : .wrongEncoding(file: name, encoding: chosen)
            }
            (utf8, encoding) = (text, chosen)
        } else if UTF8Checking.isValid(body) {
            (utf8, encoding) = (Array(body), .utf8)
        } else if let repair = UTF8Checking.repaired(body) {
            (utf8, encoding) = (repair.utf8, .utf8)
            findings.append(TranscriptFinding(line: repair.line, forgiven: repair.forgiven))
        } else if let repair = UTF8Checking.repairedJSON(body) {
            (utf8, encoding) = (repair.utf8, .utf8)
            findings.append(TranscriptFinding(line: repair.line, forgiven: repair.forgiven))
        } else if let guess = EncodingGuess.encoding(of: Array(body)),
            let text = Self.decoded(body, as: guess)
        {
            (utf8, encoding, wasGuessed) = (text, guess, true)
        } else {
            throw .notText(file: name)
        }
        try refuseBinary(named: name)
    }

    /// The control characters that text has no use for. Without branches, so that it is quick.
    private static func controlCount(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isControl = byte < 0x20 && (byte &- 0x09 > 4) && byte != 0x1B
            count += isControl || byte == 0x7F ? 1 : 0
        }
        return count
    }

    private static func decoded(_ body: ArraySlice<UInt8>, as encoding: TextEncoding) -> [UInt8]? {
        if encoding == .utf8 { return UTF8Checking.isValid(body) ? Array(body) : nil }
        return CharacterConversion.utf8(body, from: encoding)
    }

    /// Text has few NULs, which are replaced, and few control characters.
    private mutating func refuseBinary(named name: String) throws(TranscriptError) {
        if encoding == .utf8, !wasGuessed, utf8.contains(0),
            let guess = TextEncoding.unmarkedUTF16(utf8),
            let text = Self.decoded(utf8[...], as: guess)
        {
            (utf8, encoding, wasGuessed) = (text, guess, true)
        }
        let controls = Self.controlCount(utf8.span)
        guard controls > 0 else { return }
        if utf8.starts(with: WebVTTReader.signature) || controls * 50 <= utf8.count {
            guard utf8.contains(0) else { return }
            utf8 = UTF8Checking.replacingNulls(utf8)
            findings.append(TranscriptFinding(line: 0, forgiven: .nullCharacter))
        } else {
            throw .notText(file: name)
        }
    }
}
