/// The rows of comma-separated values (RFC 4180): fields may be quoted, quotes doubled, line breaks
/// inside quotes belong to the field.
struct CSVTable {
    struct Row {
        /// The line it begins on, from 1.
        var line: Int
        var fields: [String]
    }

    private(set) var rows: [Row] = []
    private let bytes: [UInt8]
    private let separator: UInt8
    private var at = 0
    private var line = 1

    /// Lines without anything are no rows. Throws where a quoted field is not closed.
    init(_ text: SourceText, separator: UInt8) throws(TranscriptSyntaxError) {
        bytes = text.utf8
        self.separator = separator
        while at < bytes.count {
            let row = try row()
            if row.fields != [""] { rows.append(row) }
        }
    }

    private mutating func row() throws(TranscriptSyntaxError) -> Row {
        var row = Row(line: line, fields: [])
        while true {
            row.fields.append(try field())
            guard at < bytes.count, bytes[at] == separator else { break }
            at += 1
        }
        endLine()
        return row
    }

    private mutating func endLine() {
        if at < bytes.count, bytes[at] == .carriageReturn { at += 1 }
        if at < bytes.count, bytes[at] == .lineFeed { at += 1 }
        line += 1
    }

    private mutating func field() throws(TranscriptSyntaxError) -> String {
        var field: [UInt8] = []
        if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { field = try quoted() }
        while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) {
            field.append(bytes[at])
            at += 1
        }
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func quoted() throws(TranscriptSyntaxError) -> [UInt8] {
        let start = line
        var field: [UInt8] = []
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") {
                guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return field }
                at += 1
            }
            if byte == .lineFeed { line += 1 }
            field.append(byte)
        }
        throw TranscriptSyntaxError(line: start, column: 1, problem: .unclosed)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
}
