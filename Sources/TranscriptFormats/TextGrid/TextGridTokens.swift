import EvidenceModel

/// The numbers and texts of a Praat file, one after the other.
struct TextGridTokens {
    private let source: SourceText
    private let bytes: [UInt8]
    private var at = 0

    init(_ source: SourceText) {
        self.source = source
        bytes = source.utf8
    }

    /// The next text in quotation marks; a doubled mark stands for one.
    mutating func string() throws(TranscriptSyntaxError) -> String {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\"") { return try quoted() }
            _ = word()
        }
        throw fault(.unclosed)
    }

    /// The next free-standing number as a position, from zero on.
    mutating func time() throws(TranscriptSyntaxError) -> MediaTime {
        guard let time = MediaTime(seconds: max(0, try number())) else { throw fault(.badTime) }
        return time
    }

    /// The next number as a count, which cannot be more than the file has bytes.
    mutating func count() throws(TranscriptSyntaxError) -> Int {
        guard let count = Int(exactly: try number()), (0...bytes.count).contains(count) else {
            throw fault(.badNumber)
        }
        return count
    }

    /// Whether anything but comments is left.
    mutating func hasMore() -> Bool {
        while at < bytes.count {
            while at < bytes.count, bytes[at].isBlank { at += 1 }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "!") else { break }
            _ = word()
        }
        return at < bytes.count
    }

    private mutating func number() throws(TranscriptSyntaxError) -> Double {
        while at < bytes.count {
            guard bytes[at] != UInt8(ascii: "\"") else { throw fault(.badNumber) }
            var word = word()
            // Free-standing in Praat's files; others write `xmin=0.5`.
            if let equals = word.lastIndex(of: UInt8(ascii: "=")), equals + 1 < word.endIndex {
                word = word[(equals + 1)...]
            }
            if let first = word.first, first.isDigit || first == UInt8(ascii: "-"),
                let number = Double(String(decoding: word, as: UTF8.self)), number.isFinite
            {
                return number
            }
        }
        throw fault(.unclosed)
    }

    private mutating func quoted() throws(TranscriptSyntaxError) -> String {
        at += 1
        var text: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                return String(decoding: text, as: UTF8.self)
                    .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            }
            text.append(byte)
            at += 1
        }
        throw fault(.unclosed)
    }

    /// Everything up to the next white space; a comment up to the end of its line.
    private mutating func word() -> ArraySlice<UInt8> {
        while at < bytes.count, bytes[at].isBlank { at += 1 }
        let start = at
        if at < bytes.count, bytes[at] == UInt8(ascii: "!") {
            while at < bytes.count, bytes[at] != .lineFeed { at += 1 }
            return []
        }
        while at < bytes.count, !bytes[at].isBlank {
            // Also behind an equals sign: `text="…"`, as others write.
            if bytes[at] == UInt8(ascii: "\""), at == start || bytes[at - 1] == UInt8(ascii: "=") {
                break
            }
            at += 1
        }
        return bytes[start..<at]
    }

    /// A fault at the place that was reached.
    func fault(_ problem: SyntaxProblem) -> TranscriptSyntaxError {
        let place = source.place(of: at)
        return TranscriptSyntaxError(line: place.line, column: place.column, problem: problem)
    }
}
