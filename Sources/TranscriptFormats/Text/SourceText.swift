/// A file's text: UTF-8 that is known to be valid, without a byte order mark.
struct SourceText: Sendable {
    /// The bytes.
    let utf8: [UInt8]

    init(_ utf8: [UInt8]) { self.utf8 = utf8 }

    /// For tests and for text that is already a string.
    init(_ text: String) { self.init(Array(text.utf8)) }

    /// The text of a range of bytes.
    func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// The column, in code points from 1, of a byte in a line.
    func column(of byte: Int, in line: SourceLine) -> Int {
        1
            + utf8[line.range.lowerBound..<max(byte, line.range.lowerBound)].count {
                !$0.isContinuation
            }
    }

    /// Where a byte is: line and column, both from 1.
    func place(of byte: Int) -> (line: Int, column: Int) {
        let end = min(byte, utf8.count)
        let start = utf8[..<end].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
        return (
            1 + utf8[..<start].count { $0 == .lineFeed },
            1 + utf8[start..<end].count { !$0.isContinuation }
        )
    }

    /// The same for many bytes in rising order, in one pass.
    func places(ofSorted bytes: [Int]) -> [(line: Int, column: Int)] {
        var place = (line: 1, column: 1)
        var at = 0
        return bytes.map { byte in
            while at < min(byte, utf8.count) {
                if utf8[at] == .lineFeed {
                    place = (place.line + 1, 1)
                } else if !utf8[at].isContinuation {
                    place.column += 1
                }
                at += 1
            }
            return place
        }
    }
}

/// A line of a text, without its end.
struct SourceLine: Hashable {
    /// From 1.
    let number: Int
    /// Its bytes.
    let range: Range<Int>
}

extension SourceText {
    /// The lines, ended by LF, CRLF or (unless `carriageReturns` is false) a lone CR.
    func lines(carriageReturns: Bool = true) -> [SourceLine] {
        var lines: [SourceLine] = []
        lines.reserveCapacity(utf8.count / 24)
        var start = 0
        var at = 0
        let bytes = utf8.span
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == .lineFeed || byte == .carriageReturn else {
                at += 1
                continue
            }
            let isPair =
                byte == .carriageReturn && at + 1 < bytes.count && bytes[at + 1] == .lineFeed
            guard byte == .lineFeed || isPair || carriageReturns else {
                at += 1
                continue
            }
            lines.append(SourceLine(number: lines.count + 1, range: start..<at))
            at += isPair ? 2 : 1
            start = at
        }
        if start < bytes.count {
            lines.append(SourceLine(number: lines.count + 1, range: start..<bytes.count))
        }
        return lines
    }

    /// The range without white space (ASCII, no-break space) at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if utf8[start].isBlank {
                start += 1
            } else if start + 1 < end, utf8[start] == 0xC2, utf8[start + 1] == 0xA0 {
                start += 2
            } else if start + 2 < end, utf8[start] == 0xEF, utf8[start + 1] == 0xBB,
                utf8[start + 2] == 0xBF
            {
                // A byte order mark, where files were joined.
                start += 3
            } else {
                break
            }
        }
        while end > start {
            if utf8[end - 1].isBlank {
                end -= 1
            } else if end - 1 > start, utf8[end - 1] == 0xA0, utf8[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }
}
