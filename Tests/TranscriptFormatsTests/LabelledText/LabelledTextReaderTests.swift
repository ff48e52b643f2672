import EvidenceModel
import Testing

@testable import TranscriptFormats

struct LabelledTextReaderTests {
    @Test func `names and times in brackets are read`() throws {
        let read = try readFixture("txt-plain/labels.txt")
        #expect(read.format == .labelled)
        #expect(
            dump(read.transcript) == [
                "1.000-3.000 CALLER: Can you hear me?",
                "3.000-4.466~ OPERATOR: Yes. Go ahead./(pause)",
                "- CALLER: [inaudible] two vehicles.",
            ])
        #expect(dump(read.findings) == ["2:1 estimatedEnd"])
    }

    @Test func `numbered speakers in three languages`() throws {
        let read = try read(
            """
            Солдат 1: Слышишь, кто нам дал оружие?
            Солдат 2: Батальон К.
            병사 1: 밥은 먹었어?
            Voice A: He said: go.
            """)
        #expect(
            dump(read.transcript) == [
                "- Солдат 1: Слышишь, кто нам дал оружие?", "- Солдат 2: Батальон К.",
                "- 병사 1: 밥은 먹었어?", "- Voice A: He said: go.",
            ])
    }

    @Test func `one numbered label is enough`() throws {
        #expect(try read("Солдат 1: Привет").format == .labelled)
        #expect(dump(try read("병사 1:밥은").transcript) == ["- 병사 1: 밥은"])
    }

    @Test func `the line directly below a label continues it, one below an empty line does not`()
        throws
    {
        let read = try read("ANNA: one\ntwo\n\nthree\nBORIS:\nfour\n\nCLARA:\n\nfive")
        #expect(
            dump(read.transcript) == [
                "- ANNA: one/two", "- -: three", "- BORIS: four", "- CLARA: five",
            ])
    }

    @Test(arguments: [
        "See https://example.org/a for more", "At 12:30 we go", "12:30: we go", "He said: go",
        "The commander told me: go", "Note: this is a draft", "Он сказал: иди", "std::sort is fast",
        "We need three things: bread, water and time", "10: ten green bottles",
        "Дата: 12 марта", "It was clear. Then: nothing",
    ])
    func `a sentence with a colon is not a speaker`(line: String) throws {
        let read = try read("\(line)\n\(line)\nand another line\n")
        #expect(read.format == .plain)
        #expect(read.transcript.segments.compactMap(\.speaker) == [])
    }

    @Test(arguments: ["Ivan yelled", "Ivan from the third floor"])
    func `what is said of a speaker before a colon names nobody else`(_ words: String) throws {
        let lines = ["Ivan: one", "\(words): two", "Olha: three", "\(words): four", "Ivan: five"]
        let speakers = try read(lines.joined(separator: "\n")).transcript.segments.compactMap(
            \.speaker)
        #expect(Set(speakers.map(\.name)) == ["Ivan", "Olha"])
    }

    @Test func `a capitalised word is a speaker only when the file looks like a dialogue`() throws {
        let prose = "Anna: yes\n" + String(repeating: "a line of prose\n", count: 9)
        #expect(try read(prose).format == .plain)
        #expect(try read("Anna: yes\nBoris: no\n").format == .labelled)
    }

    @Test(arguments: [
        ("[00:00:12] Anna: hi", "12.000-13.000~ Anna: hi"),
        ("[00:00:12.500] - Anna: hi", "12.500-13.500~ Anna: hi"),
        ("Anna [00:00:12]: hi", "12.000-13.000~ Anna: hi"),
        ("Anna: [00:00:12] hi", "12.000-13.000~ Anna: hi"),
        ("(1:02:03) Anna: hi", "3723.000-3724.000~ Anna: hi"),
        ("00:00:12 Anna: hi", "12.000-13.000~ Anna: hi"),
        ("[00:12] hi", "12.000-13.000~ -: hi"),
        ("[00:00:01.500 --> 00:00:03.000]  hi", "1.500-3.000 -: hi"),
        ("[00:00:12]\nAnna: hi", "12.000-13.000~ Anna: hi"),
    ])
    func `times stand before or behind the name`(text: String, segment: String) throws {
        #expect(dump(try read(text).transcript) == [segment])
    }
}

struct LabelledTextVariantTests {
    @Test func `Otter's names and times stand above the text`() throws {
        let read = try readFixture("otter-txt/otter.txt")
        #expect(read.format == .labelled)
        #expect(
            dump(read.transcript) == [
                "0.000-4.000 Unknown Speaker: Hello, and welcome.",
                "4.000-3741.000 Alice Example: Thanks. It is good to be here.",
                "3741.000-3742.400~ Bob: All right, I am done.",
            ])
        #expect(dump(read.findings) == ["7:1 estimatedEnd", "10:1 strayText"])
    }

    @Test func `f4's marks end their paragraphs`() throws {
        let read = try read("I: Who? #00:00:02-5#\nB1: He. #00:00:04-0#\n")
        #expect(dump(read.transcript) == ["0.000-2.500 I: Who?", "2.500-4.000 B1: He."])
    }

    @Test func `bare times count when many lines have them`() throws {
        #expect(
            dump(try read("0:01\nhello\n0:03\nthere\n").transcript)
                == ["1.000-3.000 -: hello", "3.000-4.000~ -: there"])
        #expect(
            dump(try read("0:01 hello\n0:03 there\n").transcript)
                == ["1.000-3.000 -: hello", "3.000-4.000~ -: there"])
        #expect(try read("12:30 is the time\nwe go then\nand not later\n").format == .plain)
    }

    @Test(arguments: [
        "Ivan yelled: go\nAnd then we went\nIvan yelled: stop\nnothing more",
        "Mary Smith adds: stop\nthen he went\n\nMary Smith adds: again\nso on",
        "Солдат закричал: стой\nи пошёл\nСолдат закричал: назад\nдальше",
        "Іван каже: стій\nі пішов\nІван каже: назад\nдалі",
        "철수가 소리쳤다: 가자\n그리고 갔다\n철수가 소리쳤다: 멈춰\n끝",
    ])
    func `a sentence that announces speech twice names no speaker`(_ text: String) throws {
        let read = try read(text)
        #expect(read.format == .plain)
        #expect(read.transcript.segments.allSatisfy { $0.speaker == nil })
    }
}
