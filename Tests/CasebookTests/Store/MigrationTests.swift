import Casebook
import EvidenceModel
import Foundation
import TestSupport
import Testing

/// Casebooks of every layout that was released; `Fixtures/layout-N.casebook` holds one record each.
struct MigrationTests {
    /// A copy of a fixture, in a folder of its own.
    private func copy(ofLayout number: Int, in folder: TemporaryFolder) throws -> String {
        let fixture = try #require(
            Bundle.module.url(
                forResource: "layout-\(number)", withExtension: "casebook",
                subdirectory: "Fixtures"))
        let path = folder.path("old.casebook")
        try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
        return path
    }

    @Test(arguments: [1, 2, 3])
    func `a casebook of an earlier layout is searched after it was brought up to date`(
        _ layout: Int
    ) throws {
        let folder = try TemporaryFolder()
        let path = try copy(ofLayout: layout, in: folder)
        let writer = try Casebook.open(at: path, for: .writing)
        #expect(try writer.check().isEmpty)
        try writer.add(.lines(["БОЕЦ: Снаряды есть."], clip: .sample("call-2.wav")))
        try writer.close()
        let casebook = try Casebook.open(at: path, for: .reading)
        #expect(
            try casebook.search(SearchQuery("снаряды")).map(\.text) == [
                "Снаряды есть.", "Где снаряды, командир?",
                "Нет снарядов, батальон К всё забрал.",
            ])
        #expect(try casebook.entries().map(\.clip.fileName) == ["call-1.wav", "call-2.wav"])
        #expect(try casebook.entries().map(\.clip.recordedAt) == ["2022-09-14T08:30:00", nil])
    }

    @Test(arguments: [1, 2, 3])
    func `a casebook of an earlier layout is searched as it is on media that cannot be written`(
        _ layout: Int
    ) throws {
        let folder = try TemporaryFolder()
        let path = try copy(ofLayout: layout, in: folder)
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        let casebook = try Casebook.open(at: path, for: .reading)
        #expect(try casebook.search(SearchQuery("батальон К")).map(\.segmentIndex) == [1])
        try casebook.close()
        // The layout in SQLite's header, `user_version`.
        #expect(
            try Data(contentsOf: URL(filePath: path))[60..<64] == Data([0, 0, 0, UInt8(layout)]))
    }
}
