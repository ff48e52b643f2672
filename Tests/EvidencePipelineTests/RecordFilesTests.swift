import Foundation
import Testing

@testable import EvidencePipeline

@Suite struct RecordFilesTests {
    /// A folder with empty files of these names, for as long as `body` runs.
    private func withFolder(of names: [String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names { try Data().write(to: folder.appending(path: name)) }
        try body(folder.path)
    }

    @Test func `a full record shadows the redacted one beside it, and nothing else is a record`()
        throws
    {
        let names = ["a.redacted.json", "a.restricted.json", "b.redacted.json", "b.redacted.srt"]
        try withFolder(of: names) { folder in
            let found = try RecordFiles(at: [folder]).paths.map {
                URL(filePath: $0).lastPathComponent
            }
            #expect(found == ["a.restricted.json", "b.redacted.json"])
        }
    }

    @Test func `a folder without records and a path to nowhere are errors`() throws {
        try withFolder(of: ["b.srt"]) { folder in
            #expect(throws: PipelineError.nothingToIndex(path: folder)) {
                try RecordFiles(at: [folder])
            }
            #expect(throws: PipelineError.missing(path: folder + "/absent")) {
                try RecordFiles(at: [folder + "/absent"])
            }
        }
    }
}
