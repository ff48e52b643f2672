import Casebook
import EvidenceModel
import TestSupport
import Testing

/// One call that the examples of `docs/search.md` are asked of.
struct QueryLanguageTests {
    private static let call = CasebookRecord.lines(
        [
            "SOLDIER: Nobody knows who arms the K Battalion.",
            "OFFICER: The battalion gets its rations from the brigade.",
            "SOLDIER: No rations since Monday, no ammunition either.",
            "OFFICER: Ask the brigade commander about ammunition.",
            "SOLDIER: The brigade says wait.",
        ],
        clip: .sample("call-7.wav", recordedAt: "2022-09-14T08:30:00"), language: .english,
        state: "reviewed")

    @Test(arguments: [
        ("battalion", [0, 1]), ("Battalions", [0, 1]), ("rations brigade", [1]),
        ("\"K battalion\"", [0]), ("\"battalion K\"", []), ("rations AND ammunition", [2]),
        ("rations OR commander", [1, 2, 3]), ("brigade NOT rations", [3, 4]),
        ("brigade AND NOT (rations OR ammunition)", [4]), ("NOT brigade", [0, 2]),
        ("(arms OR wait) brigade", [4]), ("ammun*", [2, 3]), ("=arms", [0]), ("=arm", []),
        ("=\"the brigade\"", [1, 3, 4]), ("~comander", [3]), ("~amunitoin", [2, 3]),
        ("NEAR(rations brigade, 2)", [1]), ("NEAR(rations brigade, 1)", []),
        ("brigade NEAR/2 rations", [1]), ("battalion NEAR brigade", [1]),
        ("brigade speaker:officer", [1, 3]), ("speaker:OFFICER", [1, 3]),
        ("clip:call-7 wait", [4]), ("clip:\"call 7\" wait", [4]), ("clip:call-8 wait", []),
        ("lang:en wait", [4]), ("lang:ru wait", []), ("state:reviewed wait", [4]),
        ("date:2022 wait", [4]), ("date:2022-09 wait", [4]), ("date:2022-09-14 wait", [4]),
        ("date:2022-09-15 wait", []), ("date:2022-09-01..2022-09-14 wait", [4]),
        ("date>=2022-10 wait", []), ("date<2022-10 wait", [4]), ("date>2022-09 wait", []),
        ("date<=2022-09-14 wait", [4]), ("date<2022-09-14 wait", []),
        ("confidence<0.8 wait", [4]), ("confidence<0.75 wait", []), ("confidence<=0.75 wait", [4]),
        ("confidence>0.75 wait", []), ("confidence>=0.75 wait", [4]), ("confidence>=0.5 wait", [4]),
        ("not", []), ("no", [2]), ("— …  wait", [4]), ("wait, brigade", [4]),
        ("“K Battalion”", [0]), ("«K Battalion»", [0]), ("10:30", []),
    ])
    func `queries find segments`(_ query: String, _ expected: [Int]) throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.call)
        let hits = try casebook.search(SearchQuery(query))
        #expect(hits.map(\.segmentIndex).sorted() == expected)
        #expect(try casebook.count(SearchQuery(query)) == expected.count)
    }

    @Test func `what was sought in the sound and not found has no confidence`() throws {
        var record = CasebookRecord.lines(["A: one", "A: two"])
        record.transcript.segments[1].doubts = [.notInSound]
        for index in record.transcript.segments[1].words.indices {
            record.transcript.segments[1].words[index].timing?.source = .interpolated
        }
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(record)
        let hits = try casebook.search(SearchQuery("confidence<0.01"))
        #expect(hits.map(\.segmentIndex) == [1])
    }

    @Test func `alternatives rank segments that have them all first, then the rarest`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.call)
        let hits = try casebook.search(SearchQuery("brigade OR commander OR wait"))
        #expect(hits.map(\.segmentIndex) == [3, 4, 1])
    }

    @Test func `the form of the query comes before other forms`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(
            .lines(["A: снарядов", "A: и ещё раз снаряды будут завтра утром"]))
        let hits = try casebook.search(SearchQuery("снаряды"))
        #expect(hits.map(\.segmentIndex) == [1, 0])
    }
}

struct BorderPhraseTests {
    private static let call = CasebookRecord.lines([
        "БОЕЦ: Мы стоим под Красным", "БОЕЦ: Лиманом уже вторую неделю.", "КОМАНДИР: Понял, жди",
        "БОЕЦ: команды. Красный Лиман наш.",
    ])

    @Test(arguments: [
        ("\"Красный Лиман\"", [3, 0]), ("\"под Красным Лиманом\"", [0]),
        ("\"стоим под Красным Лиманом уже\"", [0]), ("\"под Красным Лиманом вторую\"", []),
        ("\"жди команды\"", [2]), ("\"неделю понял\"", [1]), ("\"Лиман наш\"", [3]),
    ])
    func `a phrase over two segments is found once`(_ query: String, _ expected: [Int]) throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.call)
        let found = try casebook.search(SearchQuery(query)).map(\.segmentIndex)
        #expect(found == expected)
    }

    @Test func `a phrase over two segments begins when its first word does`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.call)
        let hit = try #require(try casebook.search(SearchQuery("\"Красным Лиманом\"")).first)
        #expect(hit.segmentIndex == 0)
        #expect(hit.firstWordTime == MediaTime(milliseconds: 1_500))
        #expect(
            hit.snippet.marked(opening: "[", closing: "]")
                == "Мы стоим под [Красным\nЛиманом] уже вторую неделю.")
    }

    @Test func `a phrase does not run on into another clip`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(
            .lines(["A: на передовой"]), .lines(["A: стрельба"], clip: .sample("call-2.wav")))
        #expect(try casebook.count(SearchQuery("\"передовой стрельба\"")) == 0)
    }
}
