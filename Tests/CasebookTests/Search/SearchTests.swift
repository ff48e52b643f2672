import Casebook
import EvidenceModel
import TestSupport
import Testing

private let russianCall = CasebookRecord.lines([
    "БОЕЦ: Кто вообще даёт оружие этому батальону К?",
    "КОМАНДИР: В батальоне К своё снабжение, не наше.",
    "БОЕЦ: Мы идём к батальону, а еды нет.",
    "КОМАНДИР: Не было ни воды, ни снарядов.",
])

private let englishCall = CasebookRecord.lines(
    [
        "SOLDIER: Nobody knows who arms the K Battalion.",
        "SOLDIER: The battalion says K means nothing to anybody here.",
        "OFFICER: Ask the brigade about rations.",
    ],
    clip: .sample("call-2.wav"), language: .english)

struct SearchTests {
    private func snippets(_ query: String, in records: CasebookRecord...) throws -> [String] {
        let folder = try TemporaryFolder()
        let casebook = try Casebook.open(at: folder.path("c"), for: .creating)
        try casebook.add(contentsOf: records)
        return try casebook.search(SearchQuery(query)).map {
            $0.snippet.marked(opening: "[", closing: "]")
        }
    }

    @Test func `all words are wanted, and words in the order of the query come first`() throws {
        #expect(
            try snippets("K Battalion", in: englishCall) == [
                "Nobody knows who arms the [K] [Battalion].",
                "The [battalion] says [K] means nothing to anybody here.",
            ])
    }

    @Test func `inflected words are found, whatever form is asked for`() throws {
        #expect(
            try snippets("батальон К", in: russianCall) == [
                "Кто вообще даёт оружие этому [батальону] [К]?",
                "В [батальоне] [К] своё снабжение, не наше.",
                "Мы идём [к] [батальону], а еды нет.",
            ])
    }

    @Test func `no word is too common to be found`() throws {
        #expect(
            try snippets("\"не было\"", in: russianCall) == ["[Не было] ни воды, ни снарядов."])
    }

    @Test func `a hit says where it is and when its first word is spoken`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(russianCall, englishCall)
        let hit = try #require(try casebook.search(SearchQuery("rations")).first)
        #expect(hit.clip == .sample("call-2.wav"))
        #expect(hit.segmentIndex == 2)
        #expect(hit.speaker == Speaker(name: "OFFICER"))
        #expect(hit.span == MediaTime(milliseconds: 4_000)..<MediaTime(milliseconds: 6_000))
        #expect(hit.firstWordTime == MediaTime(microseconds: 5_600_000))
        #expect(hit.text == "Ask the brigade about rations.")
        #expect(hit.language == .english)
        #expect(!hit.isRedacted)
    }

    @Test func `a speaker or a topic narrows the search`() throws {
        let folder = try TemporaryFolder()
        var call = russianCall
        call.transcript.segments[3].topics = [
            TopicTag(topic: "own-state/rations", rule: "rations-1", range: 12..<16)
        ]
        let casebook = try folder.casebook(call)
        func indices(_ query: SearchQuery) throws -> [Int] {
            try casebook.search(query).map(\.segmentIndex).sorted()
        }
        #expect(try indices(SearchQuery("К", speaker: "командир")) == [1])
        #expect(try indices(SearchQuery("не", topic: "own-state")) == [3])
        #expect(try indices(SearchQuery("не", topic: "rations")) == [3])
        #expect(try indices(SearchQuery("не", topic: "own-state/rations")) == [3])
        #expect(try indices(SearchQuery("не", topic: "state")) == [])
        #expect(try indices(SearchQuery("", speaker: "боец")) == [0, 2])
        #expect(
            try casebook.search(SearchQuery("воды")).first?.topics
                == call.transcript.segments[3].topics)
    }

    @Test
    func `a speaker is found by name, alias and call sign, in a release by the pseudonym alone`()
        throws
    {
        let folder = try TemporaryFolder()
        var call = russianCall
        call.transcript.speakers = [
            SpeakerProfile(
                name: "БОЕЦ", aliases: ["Пётр Иванов"], callSign: "Гром", pseudonym: "Голос А")
        ]
        let casebook = try folder.casebook(call)
        func found(_ speaker: String, in casebook: Casebook) throws -> [Int] {
            try casebook.search(SearchQuery("", speaker: speaker)).map(\.segmentIndex).sorted()
        }
        for name in ["боец", "иванов", "гром"] {
            #expect(try found(name, in: casebook) == [0, 2])
        }
        #expect(try found("голос", in: casebook) == [])
        #expect(
            try casebook.facets(of: SearchQuery("lang:ru")).speakers.map(\.name).contains("Гром")
                == false)
        let path = folder.path("release.casebook")
        try casebook.release(to: path) { record in
            var released = record.transcript
            for index in released.segments.indices
            where released.segments[index].speaker?.name == "БОЕЦ" {
                released.segments[index].speaker = Speaker(name: "Голос А")
            }
            return released
        }
        let release = try Casebook.open(at: path, for: .reading)
        for name in ["боец", "иванов", "гром"] { #expect(try found(name, in: release) == []) }
        #expect(try found("голос", in: release) == [0, 2])
        try release.forEachRecord { #expect($0.transcript.speakers == []) }
    }

    @Test func `tags are searched by what people said, and a rejected one is no topic`() throws {
        let folder = try TemporaryFolder()
        var call = russianCall
        for (segment, state) in [(0, TopicTag.State.accepted), (1, .rejected), (3, .suggested)] {
            call.transcript.segments[segment].topics = [
                TopicTag(topic: "own-state/rations", rule: "r", range: 0..<2, state: state)
            ]
        }
        let casebook = try folder.casebook(call)
        func found(_ query: String) throws -> [Int] {
            try casebook.search(SearchQuery(query)).map(\.segmentIndex).sorted()
        }
        #expect(try found("topic:rations") == [0, 3])
        #expect(try found("state:accepted") == [0])
        #expect(try found("state:rejected") == [1])
        #expect(try found("topic:rations state:suggested") == [3])
        let facets = try casebook.facets(of: SearchQuery("lang:ru"))
        #expect(facets.topics.map(\.segments) == [2])
        #expect(facets.states.map(\.name) == ["accepted", "rejected", "suggested"])
        #expect(facets.states.map(\.segments) == [1, 1, 1])
    }

    @Test func `hits come in pages`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(russianCall)
        let all = try casebook.search(SearchQuery("батальон")).map(\.segmentIndex)
        #expect(all.count == 3)
        #expect(
            try casebook.search(SearchQuery("батальон", limit: 1)).map(\.segmentIndex) == [all[0]])
        #expect(
            try casebook.search(SearchQuery("батальон", limit: 5, offset: 2)).map(\.segmentIndex)
                == [all[2]])
        #expect(try casebook.search(SearchQuery("батальон", limit: 0)).isEmpty)
        #expect(try casebook.count(SearchQuery("батальон", limit: 1)) == 3)
    }

    @Test func `scores fall from hit to hit`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(russianCall, englishCall)
        let scores = try casebook.search(SearchQuery("батальон К")).map(\.score)
        #expect(scores.count == 3)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.allSatisfy { $0 > 0 })
    }

    @Test func `segments around a hit come with it when asked for`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(russianCall)
        let hit = try #require(
            try casebook.search(SearchQuery("снабжение", contextSegments: 2)).first)
        #expect(hit.context.before == [russianCall.transcript.segments[0]])
        #expect(hit.context.after == Array(russianCall.transcript.segments[2...3]))
    }

    @Test func `a long segment is shown around what was found`() throws {
        let words = (1...60).map { "слово\($0)" }
        let text = words.joined(separator: " ") + " батальон."
        let shown = try snippets("батальон", in: .lines(["БОЕЦ: " + text]))
        #expect(shown == ["… " + words[37...].joined(separator: " ") + " [батальон]."])
    }

    @Test func `a speaker is named by whole words, or by a beginning with a star`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(
            .lines(["Сержант Иванов: раз", "ИВАНОВА: два", "Иван: три", "Петров-Иванов: четыре"]))
        func found(_ name: String) throws -> [Int] {
            try casebook.search(SearchQuery("", speaker: name)).map(\.segmentIndex).sorted()
        }
        #expect(try found("иванов") == [0, 3])
        #expect(try found("иван") == [2])
        #expect(try found("иван*") == [0, 1, 2, 3])
        #expect(try found("сержант ив*") == [0])
        #expect(try casebook.count(SearchQuery("speaker:\"сержант ив*\"")) == 1)
        #expect(try casebook.count(SearchQuery("speaker:иванов* NOT speaker:иванов")) == 1)
    }

    @Test func `a condition that nothing meets is told, with what comes near it`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(russianCall)
        #expect(
            try casebook.hints(for: SearchQuery("вода", speaker: "боецц", topic: "ration"))
                == [
                    SearchHint(field: "speaker", value: "боецц", known: ["БОЕЦ"]),
                    SearchHint(field: "topic", value: "ration", known: []),
                ])
        #expect(
            try casebook.hints(for: SearchQuery("вода lang:ko (speaker:боец OR NOT speaker:к)"))
                == [
                    SearchHint(field: "lang", value: "ko", known: ["ru"]),
                    SearchHint(field: "speaker", value: "к", known: ["КОМАНДИР"]),
                ])
        #expect(try casebook.hints(for: SearchQuery("нетакогослова")).isEmpty)
    }
}
