import Foundation

/// The files under a path, links not followed, hidden ones too.
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
                var isFolder: ObjCBool = false
                let isThere = unsafe FileManager.default.fileExists(
                    atPath: item.path, isDirectory: &isFolder)
                return !isThere || !isFolder.boolValue
            }
        guard !items.isEmpty else { throw .nothingToSearch(path: path) }
        return items
    }
}
