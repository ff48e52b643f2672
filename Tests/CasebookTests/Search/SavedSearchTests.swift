import Casebook
import EvidenceModel
import TestSupport
import Testing

struct SavedSearchTests {
    @Test func `a saved search gives what is new since it was last asked`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["A: батальон"]))
        try casebook.save(SavedSearch(name: "unit", text: "батальон"))
        func news() throws -> [String]? {
            try casebook.newHits(ofSearchNamed: "unit")?.map(\.clip.fileName)
        }
        #expect(try news() == ["call-1.wav"])
        #expect(try news() == [])
        try casebook.add(.lines(["A: в батальоне"], clip: .sample("call-2.wav")))
        #expect(try news() == ["call-2.wav"])
        try casebook.remove(try casebook.entries())
        try casebook.add(.lines(["A: о батальоне"], clip: .sample("call-3.wav")))
        #expect(try news() == ["call-3.wav"])
    }

    @Test func `what a replaced record had before is not new`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["A: батальон", "A: рота", "A: батальон К"]))
        try casebook.save(SavedSearch(name: "unit", text: "батальон"))
        func news() throws -> [Int]? {
            try casebook.newHits(ofSearchNamed: "unit")?.map(\.segmentIndex).sorted()
        }
        #expect(try news() == [0, 2])
        // A line more, one changed, one said twice.
        try casebook.add(
            .lines(["Б: приём", "A: батальон", "A: рота", "A: батальон М", "A: батальон"]))
        #expect(try news() == [3, 4])
        try casebook.add(.lines(["A: рота", "A: батальон"], state: "reviewed"))
        #expect(try news() == [1])
        try casebook.add(.lines(["A: рота", "Б: батальон"], state: "reviewed"))
        #expect(try news() == [1])
        try casebook.add(.lines(["Б: приём", "A: рота", "Б: батальон"], state: "reviewed"))
        try casebook.add(.lines(["A: рота", "Б: батальон"], state: "reviewed"))
        #expect(try news() == [])
        #expect(try casebook.check().isEmpty)
    }

    @Test func `conditions beside the text are saved with it`() {
        #expect(SearchQuery("a OR b").completeText == "a OR b")
        #expect(
            SearchQuery("a OR b", speaker: "sgt \"x\"", topic: "units").completeText
                == "(a OR b) speaker:\"sgt x\" topic:\"units\"")
        #expect(SearchQuery(" ", speaker: "sgt*").completeText == "speaker:\"sgt*\"")
    }

    @Test func `saved searches are kept by name`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        let unit = SavedSearch(name: "unit", text: "батальон")
        try casebook.save(SavedSearch(name: "unit", text: "рота"))
        try casebook.save(unit)
        try casebook.save(SavedSearch(name: "food", text: "еда OR вода"))
        #expect(
            try casebook.savedSearches() == [SavedSearch(name: "food", text: "еда OR вода"), unit])
        #expect(try casebook.forgetSearch(named: "food"))
        #expect(try !casebook.forgetSearch(named: "food"))
        #expect(try casebook.savedSearches() == [unit])
        #expect(try casebook.newHits(ofSearchNamed: "food") == nil)
        #expect(throws: CasebookError.self) {
            try casebook.save(SavedSearch(name: "broken", text: "(рота"))
        }
    }

    @Test func `a batch counts each of its queries`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["A: батальон", "A: о батальоне", "A: рота"]))
        let batch = QueryBatch("# units\nбатальон\n\n  рота  \r\n(\n")
        let answers = try casebook.counts(of: batch)
        #expect(answers.map(\.line.number) == [2, 4, 5])
        #expect(answers.map(\.line.text) == ["батальон", "рота", "("])
        #expect(
            answers.map(\.count) == [
                .success(2), .success(1),
                .failure(QueryError(query: "(", position: 1, problem: .empty)),
            ])
    }
}
