public import Foundation

/// A folder of its own for one test, removed with all it holds when the value goes.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes an empty folder.
    ///
    /// - Throws: what the file system says.
    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "earwitness-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Its path.
    public var path: String { url.path }

    /// The names of what it holds, sorted, at every depth.
    public var names: [String] {
        (FileManager.default.subpaths(atPath: url.path) ?? []).sorted()
    }

    /// The path of a file in it, which need not be there.
    public func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file and says where it is.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> URL {
        try write(Data(text.utf8), to: name)
    }

    /// Writes a file and says where it is.
    @discardableResult
    public func write(_ data: Data, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try data.write(to: file)
        return file
    }

    /// The text of a file in it.
    public func text(_ name: String) throws -> String {
        try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
}
