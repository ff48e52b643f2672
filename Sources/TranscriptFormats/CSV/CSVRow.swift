/// A row of comma-separated values (RFC 4180).
public enum CSVRow {
    /// The fields, those with commas, quotes, line breaks or blanks at an end quoted, and CRLF.
    public static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            || field.utf8.first == .space || field.utf8.last == .space
        return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }
}
