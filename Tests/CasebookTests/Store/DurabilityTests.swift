import Casebook
import EvidenceModel
import Foundation
import TestSupport
import Testing

/// What happens when the power goes, or several work at once.
struct DurabilityTests {
    private static func record(_ number: Int) -> CasebookRecord {
        .lines((0..<50).map { "A: слово\($0) батальон" }, clip: .sample("call-\(number).wav"))
    }

    /// The child adds records until it is killed, each time later.
    @Test(arguments: [5, 12, 20, 35, 50, 80, 120, 200])
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
