import EvidenceModel

/// Reads comma-separated values whose header names at least `start`, `end` and `text`: what
/// ``CSVWriter`` writes, tables that people made, and `start,end,speaker,text` of whisper.cpp, whose
/// times are whole milliseconds.
///
/// Columns are told by their names, in any order; semicolons may separate them, as spreadsheets of many
/// countries write. Times are seconds or `00:00:01.500`, and may be empty. Of our own columns those
/// that hold less than there was (topics without what they rest on) are read over.
struct CSVReader: TranscriptReader {
    static let format = FormatName.csv

    func recognizes(_ text: SourceText) -> Bool { Self.header(of: text) != nil }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        guard let header = Self.header(of: text) else {
            throw TranscriptSyntaxError(line: 1, column: 1, problem: .missingField)
        }
        let rows = try CSVTable(text, separator: header.separator).rows.dropFirst()
        let columns = CSVColumns(header.names, rows: rows)
        var segments: [Segment] = []
        var findings: [TranscriptFinding] = []
        for row in rows {
            switch columns.segment(row) {
            case .success(let segment): segments.append(segment)
            case .failure(let fault):
                findings.append(TranscriptFinding(line: row.line, forgiven: fault.forgiven))
            }
        }
        return Reading(
            transcript: CSVColumns.sharingLanguage(Transcript(segments: segments)),
            findings: findings)
    }

    /// The names of the columns in lower case, if the first line is a header.
    private static func header(of text: SourceText) -> (names: [String], separator: UInt8)? {
        let line = text.utf8.prefix(1_024).prefix { $0 != .lineFeed && $0 != .carriageReturn }
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] {
            let names = line.split(separator: separator, omittingEmptySubsequences: false).map {
                Blank.trimmed(String(decoding: $0, as: UTF8.self))
                    .trimmingPrefix("\"").lowercased()
            }
            .map { $0.hasSuffix("\"") ? String($0.dropLast()) : $0 }
            if Set(["start", "end", "text"]).isSubset(of: names) { return (names, separator) }
        }
        return nil
    }
}
