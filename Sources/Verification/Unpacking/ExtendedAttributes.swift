import Foundation

/// What the file system keeps beside a file: where it was downloaded from, comments, tags.
enum ExtendedAttributes {
    /// Names and values, by name; none where the file system has none.
    static func all(of path: String) -> [(name: String, value: [UInt8])] {
        let key = FileAttributeKey("NSFileExtendedAttributes")
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        guard let values = facts?[key] as? [String: Data] else { return [] }
        return values.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value)) }
    }
}
