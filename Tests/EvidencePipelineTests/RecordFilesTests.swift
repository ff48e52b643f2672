import Foundation
import TestSupport
import Testing

@testable import EvidencePipeline

@Suite struct RecordFilesTests {
    /// A folder with empty files of these names, for as long as `body` runs.
    private func withFolder(of names: [String], _ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        for name in names { try folder.write("", to: name) }
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
