import Foundation

/// Files of this program that hold originals by design and are not for publication.
enum HeldOriginals {
    private struct Record: Decodable {
        var schema: String
        var kind: String
    }

    /// Whether the text is a record that is not redacted.
    static func areRecorded(in text: [UInt8]) -> Bool {
        guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
            let record = try? JSONDecoder().decode(Record.self, from: Data(text))
        else { return false }
        return record.schema.hasPrefix("earwitness/") && record.kind != "redacted"
    }
}
