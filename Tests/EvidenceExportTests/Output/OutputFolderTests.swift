import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import EvidenceExport

/// A folder of its own for each test, removed at the end.
final class OutputFolderTests {
    private let temporary: TemporaryFolder
    private var root: String { temporary.path }

    init() throws { temporary = try TemporaryFolder() }

    @Test func `a run that is told to stop leaves neither files nor folders`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("new/out")
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            _ = try OutputFolder(path: path).together { batch -> Never in
                try batch.add(OutputFile(name: "a.json", bytes: [1]))
                let place = try batch.place(for: "b.wav")
                try Data([1, 2]).write(to: URL(filePath: place.temporary))
                UnfinishedFiles.removeAll()
                exit(7)
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `files get their bytes and modes, and nothing else is left`() throws {
        let folder = OutputFolder(path: "\(root)/a/b")
        let paths = try folder.write([
            OutputFile(name: "x.srt", bytes: [1, 2]),
            OutputFile(name: "x.restricted.json", bytes: [3], access: .restricted),
        ])
        #expect(paths == ["\(root)/a/b/x.srt", "\(root)/a/b/x.restricted.json"])
        #expect(try bytes("a/b/x.srt") == [1, 2])
        #expect(try mode("a/b/x.srt") == 0o644)
        #expect(try mode("a/b/x.restricted.json") == 0o600)
        #expect(try names("a/b") == ["x.restricted.json", "x.srt"])
    }

    @Test func `a file that is there is replaced only by force`() throws {
        try put("x.srt", [9])
        let files = [
            OutputFile(name: "new.vtt", bytes: [1]), OutputFile(name: "x.srt", bytes: [2]),
        ]
        #expect(throws: ExportError.exists(path: "\(root)/x.srt")) {
            try OutputFolder(path: root).write(files)
        }
        #expect(try names("") == ["x.srt"])
        #expect(try bytes("x.srt") == [9])
        try OutputFolder(path: root, replacingExisting: true).write(files)
        #expect(try bytes("x.srt") == [2])
        #expect(try names("") == ["new.vtt", "x.srt"])
    }

    @Test func `an input is never replaced, whatever name leads to it`() throws {
        try put("call.srt", [9])
        try FileManager.default.createSymbolicLink(
            atPath: "\(root)/link.srt", withDestinationPath: "call.srt")
        try FileManager.default.linkItem(atPath: "\(root)/call.srt", toPath: "\(root)/hard.srt")
        for name in ["call.srt", "link.srt", "hard.srt"] {
            let folder = OutputFolder(
                path: root, replacingExisting: true, inputs: ["\(root)/./call.srt"])
            #expect(throws: ExportError.isInput(path: "\(root)/\(name)")) {
                try folder.write([OutputFile(name: name, bytes: [1])])
            }
        }
        #expect(try bytes("call.srt") == [9])
    }

    @Test func `all or none: what fails half-way is taken back`() throws {
        try put("old.srt", [9])
        let folder = OutputFolder(path: root, replacingExisting: true)
        let tooLong = String(repeating: "x", count: 300)
        #expect(throws: ExportError.self) {
            try folder.write([
                OutputFile(name: "old.srt", bytes: [1]), OutputFile(name: "new.srt", bytes: [2]),
                OutputFile(name: tooLong, bytes: [3]),
            ])
        }
        #expect(try names("") == ["old.srt"])
        #expect(try bytes("old.srt") == [9])
    }

    @Test func `a failure while names are given brings the former files back`() throws {
        try put("old.srt", [9])
        var transaction = OutputTransaction(replacesExisting: true)
        try transaction.prepare(
            OutputFile(name: "old.srt", bytes: [1]), in: root, as: "\(root)/old.srt")
        try transaction.prepare(
            OutputFile(name: "new.srt", bytes: [2]), in: root, as: "\(root)/missing/new.srt")
        #expect(throws: ExportError.self) { try transaction.commit() }
        transaction.undo()
        #expect(try names("") == ["old.srt"])
        #expect(try bytes("old.srt") == [9])
    }

    @Test func `a batch that fails leaves files that it was to replace as they were`() throws {
        struct Failed: Error {}
        try put("old.srt", [9])
        try put("old.wav", [8])
        let folder = OutputFolder(path: root, replacingExisting: true)
        #expect(throws: Failed.self) {
            try folder.together { batch in
                try batch.add(OutputFile(name: "old.srt", bytes: [1]))
                let place = try batch.place(for: "old.wav")
                try put(URL(filePath: place.temporary).lastPathComponent, [2])
                throw Failed()
            }
        }
        #expect(try names("") == ["old.srt", "old.wav"])
        #expect(try bytes("old.srt") == [9])
        #expect(try bytes("old.wav") == [8])
    }

    @Test func `a batch gives its files their names together, in other folders too`() throws {
        let written = try OutputFolder(path: "\(root)/a").together { batch in
            let place = try batch.place(for: "x.wav")
            try put("a/" + URL(filePath: place.temporary).lastPathComponent, [2])
            try batch.add(
                OutputFile(name: "page.html", bytes: [3]), to: OutputFolder(path: "\(root)/b"))
            #expect(try names("") == ["a", "b"])
            return place.path
        }
        #expect(written.paths == ["\(root)/a/x.wav", "\(root)/b/page.html"])
        #expect(written.made == "\(root)/a/x.wav")
        #expect(try bytes("a/x.wav") == [2])
        #expect(try bytes("b/page.html") == [3])
        #expect(try names("a") == ["x.wav"])
    }

    @Test func `folders that were made are removed again`() throws {
        #expect(throws: ExportError.self) {
            try OutputFolder(path: "\(root)/a/b").write([
                OutputFile(name: String(repeating: "x", count: 300), bytes: [])
            ])
        }
        #expect(try names("") == [])
    }

    @Test func `a place that is no folder, or a name that is one, is an error`() throws {
        try put("file", [])
        try FileManager.default.createDirectory(
            atPath: "\(root)/x.srt", withIntermediateDirectories: false)
        let file = OutputFile(name: "x.srt", bytes: [1])
        #expect(throws: ExportError.notAFolder(path: "\(root)/file")) {
            try OutputFolder(path: "\(root)/file").check([])
        }
        #expect(throws: ExportError.notAFolder(path: "\(root)/file")) {
            try OutputFolder(path: "\(root)/file").write([file])
        }
        #expect(throws: ExportError.isAFolder(path: "\(root)/x.srt")) {
            try OutputFolder(path: root, replacingExisting: true).write([file])
        }
    }

    @Test(arguments: [
        (ExportError.exists(path: "p"), Int32(73)), (.isInput(path: "p"), 73),
        (.notAFolder(path: "p"), 73), (.notPermitted(path: "p"), 73),
        (.cannotCreate(path: "p", reason: "r"), 73), (.diskFull(path: "p"), 74),
        (.writeFailed(path: "p", reason: "r"), 74),
    ])
    func `errors are one line that begins with the path, with a status`(
        error: ExportError, status: Int32
    ) {
        #expect(error.exitStatus.rawValue == status)
        #expect(error.description.hasPrefix("p: "))
        #expect(!error.description.contains("\n"))
    }

    @Test func `the disk's errors have their own cases`() {
        #expect(ExportError(writing: "p", .init(code: 28)) == .diskFull(path: "p"))
        #expect(ExportError(writing: "p", .init(code: 13)) == .notPermitted(path: "p"))
        #expect(ExportError(creating: "p", .init(code: 30)) == .notPermitted(path: "p"))
        #expect(
            ExportError(writing: "p", .init(code: 5))
                == .writeFailed(path: "p", reason: "Input/output error"))
    }

    private func put(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: "\(root)/\(name)"))
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(name)")))
    }

    private func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
    }
}
