import Casebook
import EvidenceModel
import TestSupport
import Testing

struct IndexingTests {
    private let call = CasebookRecord.lines(["БОЕЦ: Где снаряды?", "КОМАНДИР: Снарядов нет."])

    @Test func `adding the same record again changes nothing`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        #expect(try casebook.add(call) == IndexingOutcome(added: 1, replaced: 0, unchanged: 0))
        #expect(try casebook.add(call) == IndexingOutcome(added: 0, replaced: 0, unchanged: 1))
        #expect(try casebook.count(SearchQuery("снаряды")) == 2)
    }

    @Test func `a corrected transcript takes the place of the earlier one`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(call)
        let corrected = CasebookRecord.lines(["БОЕЦ: Где патроны?"])
        #expect(try casebook.add(corrected) == IndexingOutcome(added: 0, replaced: 1, unchanged: 0))
        #expect(try casebook.count(SearchQuery("снаряды")) == 0)
        #expect(try casebook.count(SearchQuery("патроны")) == 1)
        #expect(try casebook.count(SearchQuery("", speaker: "командир")) == 0)
    }

    @Test func `two versions in one batch leave the last`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        try casebook.add(contentsOf: [call, .lines(["БОЕЦ: Где патроны?"]), call])
        #expect(try casebook.count(SearchQuery("патроны")) == 0)
        #expect(try casebook.count(SearchQuery("снаряды")) == 2)
    }

    @Test func `a translation stands beside the original`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(
            call, .lines(["SOLDIER: Where are the shells?"], language: .english))
        #expect(try casebook.count(SearchQuery("снаряды")) == 2)
        #expect(try casebook.count(SearchQuery("shells")) == 1)
    }

    @Test func `a record without words or times is kept`() throws {
        let folder = try TemporaryFolder()
        let segments = [Segment(text: ""), Segment(text: "…"), Segment(text: "Приём")]
        let record = CasebookRecord(
            clip: .sample(), transcript: Transcript(segments: segments), isRedacted: false)
        let casebook = try folder.casebook(record)
        let hit = try #require(try casebook.search(SearchQuery("прием")).first)
        #expect(hit.segmentIndex == 2)
        #expect(hit.span == nil && hit.firstWordTime == nil && hit.speaker == nil)
    }
}
