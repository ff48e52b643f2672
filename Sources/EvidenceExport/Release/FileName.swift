/// Parts of a file's name.
enum FileName {
    /// The last extension without its point; empty when there is none.
    static func `extension`(of name: String) -> String {
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
        return String(name[name.index(after: point)...])
    }
}
