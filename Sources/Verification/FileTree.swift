import Foundation

/// The files under a path, hidden ones too, and links, which are not followed: what they lead to is not
/// searched, so that each is a finding.
enum FileTree {
    struct Item {
        var path: String
        /// Relative to what was given.
        var name: String
    }

    static func items(at path: String) throws(VerificationError) -> [Item] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(path: path)
        }
        guard isFolder.boolValue else {
            return [Item(path: path, name: URL(fileURLWithPath: path).lastPathComponent)]
        }
        let names = (FileManager.default.subpaths(atPath: path) ?? []).sorted()
        let items = names.map { Item(path: path + "/" + $0, name: $0) }
            .filter { item in
                let attributes = try? FileManager.default.attributesOfItem(atPath: item.path)
                return attributes?[.type] as? FileAttributeType != .typeDirectory
            }
        guard !items.isEmpty else { throw .nothingToSearch(path: path) }
        return items
    }
}
