import EvidenceModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Casebook

/// What happens when the power goes, or several work at once.
struct DurabilityTests {
    private static func record(_ number: Int) -> CasebookRecord {
        .lines((0..<50).map { "A: слово\($0) батальон" }, clip: .sample("call-\(number).wav"))
    }

    /// When to kill, in milliseconds: at eight moments, or with `EARWITNESS_SOAK=200` (`make soak`) at
    /// two hundred random ones.
    private static let moments: [Int] = {
        let count = ProcessInfo.processInfo.environment["EARWITNESS_SOAK"].flatMap { Int($0) } ?? 0
        var random = SeededGenerator(seed: 8)
        return count > 0
            ? (0..<count).map { _ in Int.random(in: 1...400, using: &random) }
            : [5, 12, 20, 35, 50, 80, 120, 200]
    }()

    /// The child adds records until it is killed.
    @Test(arguments: moments)
    func `killed at any moment, the casebook holds whole records only`(
        _ milliseconds: Int
    ) async throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.record(0))
        let path = casebook.path
        try casebook.close()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, milliseconds = milliseconds as Int] in
            let casebook = try Casebook.open(at: path, for: .writing)
            Thread.detachNewThread {
                usleep(UInt32(milliseconds) * 1_000)
                kill(getpid(), SIGKILL)
            }
            for number in 1... { try casebook.add(Self.record(number)) }
        }
        let survivor = try Casebook.open(at: path, for: .writing)
        let entries = try survivor.entries()
        #expect(try survivor.count(SearchQuery("батальон")) == entries.count * 50)
        #expect(entries.map(\.clip.fileName) == entries.indices.map { "call-\($0).wav" })
        #expect(try survivor.check().isEmpty)
        try survivor.add(Self.record(100_000))
    }

    @Test func `what a killed program left of a casebook it made goes when it is made again`()
        throws
    {
        let folder = try TemporaryFolder()
        let killed = try Process.run(URL(filePath: "/bin/true"), arguments: [])
        killed.waitUntilExit()
        let names = [
            "a.casebook.new-\(killed.processIdentifier)",
            "a.casebook.new-\(killed.processIdentifier)-wal",
            "a.casebook.new-\(getppid())", "a.casebook.new-1 of mine",
        ]
        for name in names { _ = try folder.write("", to: name) }
        try Casebook.open(at: folder.path("a.casebook"), for: .creating).close()
        #expect(folder.names == (["a.casebook"] + names[2...]).sorted())
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a full disk is said to be full, and what was committed stays`() throws {
        let folder = try TemporaryFolder()
        let mount = try Mount("small", in: folder, options: "size=1m")
        let casebook = try Casebook.open(at: mount.path + "/calls.casebook", for: .creating)
        var kept = 0
        #expect(throws: CasebookError.diskFull(path: casebook.path)) {
            for number in 0..<1_000 {
                try casebook.add(Self.record(number))
                kept = number + 1
            }
        }
        #expect(kept > 0)
        #expect(try casebook.entries().count == kept)
        #expect(try casebook.count(SearchQuery("батальон")) == kept * 50)
        try casebook.close()
    }

    @Test func `several read while one writes`() async throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.record(0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for number in 1...20 { try casebook.add(Self.record(number)) } }
            for _ in 0..<4 {
                group.addTask {
                    let reader = try Casebook.open(at: casebook.path, for: .reading)
                    for _ in 0..<30 {
                        let count = try reader.count(SearchQuery("батальон"))
                        #expect(count >= 50 && count.isMultiple(of: 50))
                    }
                    try reader.close()
                }
            }
            try await group.waitForAll()
        }
        #expect(try casebook.count(SearchQuery("батальон")) == 21 * 50)
    }

    @Test func `it can be told which process is writing`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.record(0))
        #expect(LockHolder.process(writingTo: casebook.path) == nil)
        try casebook.writing { db in
            try db.execute(sql: "DELETE FROM recorded_days")
            #expect(LockHolder.process(writingTo: casebook.path) == Int(getpid()))
        }
        let error = CasebookError.busy(path: "c", seconds: 10, holder: 77)
        #expect(error.description.contains("another process (number 77) has been writing"))
    }

    @Test func `a full disk is said to be full, and nothing of what was there is lost`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.record(0))
        let path = casebook.path
        func limit(to pages: Int) throws {
            try casebook.database.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
            }
        }
        try limit(to: 1)
        #expect(throws: CasebookError.diskFull(path: path)) {
            for number in 1...50 { try casebook.add(Self.record(number)) }
        }
        let kept = try casebook.entries().count
        #expect(try casebook.count(SearchQuery("батальон")) == kept * 50)
        #expect(try casebook.check().isEmpty)
        try limit(to: 1_000_000)
        try casebook.add(Self.record(100))
        #expect(try casebook.entries().count == kept + 1)
    }

    @Test func `whatever is broken in the file, it ends in an answer or an error`() throws {
        let folder = try TemporaryFolder()
        let whole = try folder.casebook(Self.record(0), Self.record(1))
        try whole.close()
        let bytes = try Data(contentsOf: URL(filePath: whole.path))
        var random = SeededGenerator(seed: 5)
        for round in 0..<40 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                broken[Int.random(in: 100..<broken.count, using: &random)] =
                    UInt8.random(in: 0...255, using: &random)
            }
            if round % 4 == 0 {
                broken = broken.prefix(Int.random(in: 0..<broken.count, using: &random))
            }
            let path = folder.path("broken-\(round)")
            try broken.write(to: URL(filePath: path))
            do {
                let casebook = try Casebook.open(at: path, for: .reading)
                _ = try casebook.search(SearchQuery("батальон OR слово*"))
                _ = try casebook.facets(of: SearchQuery("батальон"))
                _ = try casebook.check()
            } catch {
                #expect(!error.description.contains("\n"))
            }
        }
    }

    @Test func `a second writer waits for the first`() async throws {
        let folder = try TemporaryFolder()
        let first = try folder.casebook()
        let second = try Casebook.open(at: first.path, for: .writing)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for number in 0..<15 { try first.add(Self.record(number)) } }
            group.addTask { for number in 15..<30 { try second.add(Self.record(number)) } }
            try await group.waitForAll()
        }
        #expect(try first.count(SearchQuery("батальон")) == 30 * 50)
        #expect(try first.check().isEmpty)
    }
}
