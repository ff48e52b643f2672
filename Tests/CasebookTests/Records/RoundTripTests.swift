import Casebook
import EvidenceModel
import TestSupport
import Testing

/// What is put in comes out.
struct RoundTripTests {
    private func roundTrip(_ record: CasebookRecord) throws -> CasebookRecord? {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(record)
        var result: CasebookRecord?
        try casebook.forEachRecord { result = $0 }
        #expect(try casebook.check().isEmpty)
        #expect(try casebook.remove(casebook.entries()) == 1)
        #expect(try casebook.check().isEmpty)
        #expect(try casebook.statistics().words == 0)
        return result
    }

    @Test func `every way to time a word is kept to the microsecond`() throws {
        let sources: [WordTiming.Source] = [
            .imported, .aligned(confidence: 0.37), .interpolated, .distributed, .carried,
            .corrected, .bleeped,
        ]
        for unit in [Int64(1), 1_000, 10_000] {
            var segment = Segment(text: "one two three four five six seven eight")
            segment.timing = WordTiming(
                span: MediaTime(microseconds: 7)..<MediaTime(microseconds: 99_000_007),
                source: .carried)
            for (index, source) in sources.enumerated() {
                let start = MediaTime(microseconds: 7 + unit * Int64(index * 37))
                segment.words[index].timing = WordTiming(
                    span: start..<(start + .microseconds(unit * Int64(index * 5))), source: source)
            }
            let record = CasebookRecord(
                clip: .sample(), transcript: Transcript(segments: [segment]), isRedacted: false)
            #expect(try roundTrip(record) == record)
        }
    }

    @Test func `what a record was made of and its plan are kept`() throws {
        var record = CasebookRecord.lines(["БОЕЦ: Где снаряды?"])
        record.origin = "/calls/call-1.srt"
        record.clipPath = "/calls/call-1.wav"
        record.timedBy = .keep
        record.inputHash = "abc"
        record.provenance = "{\"tool\": \"earwitness\"}\n"
        record.plan = RecordedPlan(marks: [
            RedactionMark(
                segment: 0, range: 4..<11, category: .other, severity: .medium, rule: "hand")
        ])
        #expect(try roundTrip(record) == record)
        record.plan = RecordedPlan(marks: [])
        #expect(try roundTrip(record) == record)
    }

    @Test func `what people said about topics and speakers is kept`() throws {
        var record = CasebookRecord.lines(["БОЕЦ: Где снаряды?", "БОЕЦ: Где еда?"])
        record.transcript.segments[0].topics = [
            TopicTag(topic: "a/b", rule: "r-1", range: 0..<3),
            TopicTag(
                topic: "a/c", rule: "r-2", range: 4..<11, score: 0.35,
                rulesSHA256: String(repeating: "a", count: 64), state: .accepted, reviewer: "A. B."),
            TopicTag(topic: "a/b", rule: "decision", range: 4..<11, state: .rejected),
        ]
        record.transcript.speakers = [
            SpeakerProfile(name: "БОЕЦ"),
            SpeakerProfile(
                name: "Пётр", aliases: ["Петя", "Пе\tтька"], role: "r", callSign: "c",
                pseudonym: "p"),
        ]
        #expect(try roundTrip(record) == record)
    }

    @Test func `what is uncertain of times, speakers and words is kept`() throws {
        var record = CasebookRecord.lines(["БОЕЦ: Где снаряды?", "БОЕЦ: Где еда?", "Нет."])
        record.transcript.segments[0].doubts = TimingDoubt.allCases
        record.transcript.segments[0].words[1].score = 0.3712
        record.transcript.segments[1].doubts = [.widened]
        for (index, method) in SpeakerSuggestion.Method.allCases.prefix(2).enumerated() {
            record.transcript.segments[index].speakerSuggestion = SpeakerSuggestion(
                method: method, confidence: 0.25 + Double(index) / 2)
        }
        record.transcript.segments[2].words[0].score = 0
        #expect(try roundTrip(record) == record)
    }

    @Test func `words that overlap or go backwards in time are kept`() throws {
        var segment = Segment(text: "one two")
        let second = MediaTime(milliseconds: 1_000)
        segment.words[0].timing = WordTiming(
            span: second..<MediaTime(milliseconds: 2_000), source: .imported)
        segment.words[1].timing = WordTiming(span: .zero..<second, source: .imported)
        let record = CasebookRecord(
            clip: .sample(), transcript: Transcript(segments: [segment]), isRedacted: false)
        #expect(try roundTrip(record) == record)
    }

    @Test func `words that are not those between blanks are kept`() throws {
        let text = "東京へ行く no"
        var words = [0..<2, 2..<3, 3..<5, 6..<8].map {
            Word(text: String(text.slice(codePoints: $0)), range: $0)
        }
        words[1].timing = WordTiming(
            span: MediaTime(microseconds: 123)..<MediaTime(microseconds: 456), source: .imported)
        let segment = Segment(text: text, words: words)
        let record = CasebookRecord(
            clip: .sample(), transcript: Transcript(segments: [segment]), isRedacted: false)
        #expect(try roundTrip(record) == record)
    }

    @Test(arguments: [
        "", " ", "a\u{1}b \u{7}c", "\u{FEFF}x", "e\u{301}e", "🙂 'quoted' \"text\"", "\r\n",
    ])
    func `any text is kept`(_ text: String) throws {
        let record = CasebookRecord.lines([], language: nil)
        var changed = record
        changed.transcript.segments = [Segment(text: text), Segment(text: "слово")]
        #expect(try roundTrip(changed) == changed)
    }

    @Test func `a null character, which SQLite ends text at, becomes a replacement character`()
        throws
    {
        let record = CasebookRecord.lines(["A: a\u{0}b слово"])
        let text = try roundTrip(record)?.transcript.segments.map(\.text)
        #expect(text == ["a\u{FFFD}b слово"])
    }

    @Test func `topics are kept in order`() throws {
        var segment = Segment(text: "rations and shells")
        segment.topics = [
            TopicTag(topic: "rations", rule: "r-1", range: 0..<7),
            TopicTag(topic: "weapons", rule: "w-9", range: 12..<18),
            TopicTag(topic: "rations", rule: "r-2", range: 0..<18),
        ]
        let record = CasebookRecord(
            clip: .sample(), transcript: Transcript(segments: [segment]), isRedacted: true)
        #expect(try roundTrip(record) == record)
    }

    @Test func `a word as long as a book is kept and found`() throws {
        let word = String(repeating: "слово", count: 2_000)
        let record = CasebookRecord.lines(["A: " + word])
        #expect(try roundTrip(record) == record)
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(record)
        #expect(try casebook.count(SearchQuery(String(word.prefix(9_000)))) == 1)
    }
}
