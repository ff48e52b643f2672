import Casebook
import Foundation

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "casebook-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    /// A new casebook with records.
    func casebook(_ records: CasebookRecord...) throws -> Casebook {
        let casebook = try Casebook.open(at: file("calls.casebook"), for: .creating)
        try casebook.add(contentsOf: records)
        return casebook
    }
}
