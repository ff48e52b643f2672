import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import Casebook

struct EntriesTests {
    private static let tagged: CasebookRecord = {
        var record = CasebookRecord.lines(
            ["БОЕЦ: Где снаряды, командир?", "КОМАНДИР: Снарядов нет."],
            clip: .sample("call-1.wav", recordedAt: "2022-09-14T08:30:00"), state: "draft")
        record.origin = "calls/call-1.wav"
        record.transcript.segments[0].topics = [
            TopicTag(topic: "weapons", rule: "shells-1", range: 4..<11),
            TopicTag(topic: "command", rule: "commander-1", range: 13..<21),
        ]
        record.transcript.segments[1].language = .ukrainian
        return record
    }()
    private static let redacted = CasebookRecord.lines(
        ["SOLDIER: [expletive] rations."], clip: .sample("call-2.wav"), language: .english,
        isRedacted: true)

    @Test func `entries say what is there`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        let entries = try casebook.entries()
        #expect(entries.map(\.clip.fileName) == ["call-1.wav", "call-2.wav"])
        #expect(entries.map(\.language) == [.russian, .english])
        #expect(entries.map(\.segmentCount) == [2, 1])
        #expect(entries.map(\.isRedacted) == [false, true])
        #expect(entries.map(\.origin) == ["calls/call-1.wav", nil])
        #expect(entries.map(\.state) == ["draft", nil])
    }

    @Test func `records come out as they went in`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        var records: [CasebookRecord] = []
        try casebook.forEachRecord { records.append($0) }
        #expect(records == [Self.tagged, Self.redacted])
    }

    @Test func `a removed record is no longer found`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        let entry = try #require(try casebook.entries().first)
        #expect(try casebook.remove([entry]) == 1)
        #expect(try casebook.remove([entry]) == 0)
        #expect(try casebook.count(SearchQuery("снаряды")) == 0)
        #expect(try casebook.count(SearchQuery("rations")) == 1)
        #expect(try casebook.check().isEmpty)
    }

    @Test func `after compacting nothing of a removed record is in the file`() throws {
        let folder = try TemporaryFolder()
        let secrets = (0..<500).map { "тайнослово\($0)" }
        let casebook = try folder.casebook(
            .lines(secrets.map { "СЕКРЕТ: \($0) и ещё" }, clip: .sample("secret.wav")),
            Self.redacted)
        try casebook.remove(try casebook.entries().filter { $0.clip.fileName == "secret.wav" })
        try casebook.compact()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for file in left {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(file)))
            #expect(bytes.range(of: Data("тайнослово".utf8)) == nil, "\(file)")
            #expect(bytes.range(of: Data("secret.wav".utf8)) == nil, "\(file)")
        }
        #expect(try casebook.count(SearchQuery("rations")) == 1)
    }

    @Test func `statistics count what is there`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        var statistics = try casebook.statistics()
        #expect(statistics.bytes > 0)
        statistics.bytes = 0
        #expect(
            statistics
                == CasebookStatistics(
                    records: 2, redactedRecords: 1, segments: 3, words: 7, speakers: 3,
                    segmentsByLanguage: ["ru": 1, "uk": 1, "en": 1], recorded: .seconds(1_200),
                    bytes: 0))
    }

    @Test func `an index that does not fit the segments is noticed and rebuilt`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        try casebook.writing { try IndexWriter.clear(in: $0) }
        #expect(
            try casebook.check() == [.brokenIndex(missingSegments: 3, strayRows: 0)])
        #expect(try casebook.count(SearchQuery("снаряды")) == 0)
        try casebook.rebuildIndex()
        #expect(try casebook.check().isEmpty)
        #expect(try casebook.count(SearchQuery("снаряды")) == 2)
        #expect(try casebook.statistics().segmentsByLanguage == ["ru": 1, "uk": 1, "en": 1])
    }

    @Test func `an index that an earlier version made is made anew`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        try casebook.writing { db in
            try IndexVersion.note(0, in: db)
            try IndexWriter.clear(in: db)
        }
        try casebook.close()
        let reader = try Casebook.open(at: casebook.path, for: .reading)
        #expect(try reader.count(SearchQuery("снаряды")) == 0)
        try reader.close()
        let writer = try Casebook.open(at: casebook.path, for: .writing)
        #expect(try writer.count(SearchQuery("снаряды")) == 2)
    }

    @Test func `facets count the segments that match`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.tagged, Self.redacted)
        typealias Count = SearchFacets.Count
        #expect(
            try casebook.facets(of: SearchQuery("снаряды OR rations"))
                == SearchFacets(
                    total: 3,
                    speakers: [
                        Count(name: "SOLDIER", segments: 1), Count(name: "БОЕЦ", segments: 1),
                        Count(name: "КОМАНДИР", segments: 1),
                    ],
                    topics: [
                        Count(name: "command", segments: 1), Count(name: "weapons", segments: 1),
                    ], states: [Count(name: "suggested", segments: 1)],
                    clips: [
                        Count(name: "call-1.wav", segments: 2),
                        Count(name: "call-2.wav", segments: 1),
                    ],
                    months: [Count(name: "2022-09", segments: 2)]))
    }
}
