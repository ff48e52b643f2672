import Casebook
import EvidenceModel
import Foundation
import TestSupport
import Testing

struct OpeningTests {
    @Test func `a new casebook is readable by its owner alone`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["БОЕЦ: Приём."]))
        for suffix in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: casebook.path + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
        }
        try casebook.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files == ["calls.casebook"])
    }

    @Test func `a casebook is there after it was closed`() throws {
        let folder = try TemporaryFolder()
        try folder.casebook(.lines(["БОЕЦ: Приём."])).close()
        for access in [Casebook.Access.reading, .writing, .creating] {
            let casebook = try Casebook.open(at: folder.path("calls.casebook"), for: access)
            #expect(try casebook.count(SearchQuery("приём")) == 1)
            try casebook.close()
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files == ["calls.casebook"])
        }
    }

    @Test func `a casebook opened for reading is not written`() throws {
        let folder = try TemporaryFolder()
        try folder.casebook().close()
        let casebook = try Casebook.open(at: folder.path("calls.casebook"), for: .reading)
        #expect(throws: CasebookError.notWritable(path: casebook.path)) {
            try casebook.add(.lines(["БОЕЦ: Приём."]))
        }
    }

    @Test func `a casebook that is not there is not made to be read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none")
        #expect(throws: CasebookError.notFound(path: path)) {
            try Casebook.open(at: path, for: .reading)
        }
        #expect(throws: CasebookError.notFound(path: path)) {
            try Casebook.open(at: path, for: .writing)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [
        [], Array("just a text file, nothing more".utf8),
        Array("SQLite format 3\u{0}".utf8) + Array(repeating: 0, count: 84),
    ])
    func `a foreign file is refused and stays as it is`(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("foreign")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        for access in [Casebook.Access.reading, .writing, .creating] {
            #expect(throws: CasebookError.notACasebook(path: path)) {
                try Casebook.open(at: path, for: access)
            }
        }
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    }

    @Test func `a casebook of a later version is refused`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        try casebook.close()
        try overwrite(casebook.path, at: 60, with: [0, 0, 0, 99])
        #expect(throws: CasebookError.newerVersion(path: casebook.path, found: 99, known: 4)) {
            try Casebook.open(at: casebook.path, for: .reading)
        }
    }

    @Test func `damage is said to be damage`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["БОЕЦ: Приём."]))
        try casebook.close()
        let size = try Data(contentsOf: URL(fileURLWithPath: casebook.path)).count
        try overwrite(casebook.path, at: 100, with: Array(repeating: 0xA5, count: size - 100))
        #expect(throws: CasebookError.damaged(path: casebook.path)) {
            let opened = try Casebook.open(at: casebook.path, for: .reading)
            _ = try opened.search(SearchQuery("приём"))
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `a casebook on read-only media is searched but not written`() throws {
        let folder = try TemporaryFolder()
        let path = try Self.closedCasebook(in: folder)
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
        let reader = try Casebook.open(at: path, for: .reading)
        #expect(try reader.count(SearchQuery("приём")) == 1)
        #expect(throws: CasebookError.notWritable(path: path)) {
            try Casebook.open(at: path, for: .writing)
        }
    }

    private static func closedCasebook(in folder: TemporaryFolder) throws -> String {
        let casebook = try folder.casebook(.lines(["БОЕЦ: Приём."]))
        try casebook.close()
        return casebook.path
    }

    @Test func `a casebook is not made where there is no folder`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("no/such/folder/c")
        #expect(
            throws: CasebookError.cannotCreate(path: path, reason: "No such file or directory")
        ) {
            try Casebook.open(at: path, for: .creating)
        }
    }

    @Test(arguments: [
        (CasebookError.notFound(path: "c"), EvidenceModel.ExitStatus.noInput),
        (.notACasebook(path: "c"), .badData), (.damaged(path: "c"), .badData),
        (.newerVersion(path: "c", found: 2, known: 1), .badData),
        (.cannotCreate(path: "c", reason: "Permission denied"), .cannotCreate),
        (.alreadyExists(path: "c"), .cannotCreate), (.notWritable(path: "c"), .cannotCreate),
        (.notClosed(path: "c"), .cannotCreate),
        (.busy(path: "c", seconds: 10), .unavailable), (.diskFull(path: "c"), .inputOutput),
        (.failed(path: "c", sqliteCode: 1), .inputOutput),
        (.query(QueryError(query: "", position: 0, problem: .empty)), .usage),
    ])
    func `every error is one line and has a status`(
        _ error: CasebookError, _ status: EvidenceModel.ExitStatus
    ) {
        #expect(error.exitStatus == status)
        #expect(!error.description.contains("\n"))
    }

    private func overwrite(_ path: String, at offset: UInt64, with bytes: [UInt8]) throws {
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
    }
}
