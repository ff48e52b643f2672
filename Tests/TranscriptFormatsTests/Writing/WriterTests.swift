import EvidenceModel
import Testing

@testable import TranscriptFormats

/// Each writer's output for one small call, whole.
struct WriterTests {
    private let call: Transcript = {
        var first = segment("Приём, \"Гром\" <1>.\nКак слышно?", 500, 2_250, "Солдат 1")
        first.words[0].timing = WordTiming(
            span: MediaTime(milliseconds: 500)..<MediaTime(milliseconds: 900),
            source: .aligned(confidence: 0.876))
        first.topics = [TopicTag(topic: "unit", rule: "r", range: 0..<5)]
        return Transcript(
            segments: [
                first, segment("Да, R&D.", 2_000, 3_000, "Солдат 2"), segment("…", 3_000, 3_500),
            ],
            language: .russian)
    }()

    @Test func `labelled text has times and names`() throws {
        #expect(
            try written(.labelled) == """
                [00:00:00.500 --> 00:00:02.250] Солдат 1: Приём, "Гром" <1>.
                Как слышно?

                [00:00:02.000 --> 00:00:03.000] Солдат 2: Да, R&D.

                [00:00:03.000 --> 00:00:03.500] …

                """)
        #expect(
            String(
                decoding: try TranscriptFile.bytes(
                    of: Transcript(segments: [Segment(text: "a\r\n b"), Segment(text: "c")]),
                    as: .labelled), as: UTF8.self) == "a\nb\n\nc\n")
    }

    @Test func `plain text has a line for each segment`() throws {
        #expect(try written(.plain) == "Приём, \"Гром\" <1>. Как слышно?\nДа, R&D.\n…\n")
    }

    @Test func `CSV has a row for each segment`() throws {
        #expect(
            try written(.csv).replacing("\r\n", with: "|") == """
                segment,start,end,speaker,language,text,timing,confidence,topics,topic_states|\
                0,0.500,2.250,Солдат 1,ru,"Приём, ""Гром"" <1>.
                Как слышно?",imported,,unit,suggested|\
                1,2.000,3.000,Солдат 2,ru,"Да, R&D.",imported,,,|\
                2,3.000,3.500,,ru,…,imported,,,|
                """)
    }

    @Test func `Audacity labels have seconds and tabs`() throws {
        #expect(
            try written(.audacity)
                == "0.500\t2.250\tСолдат 1: Приём, \"Гром\" <1>. Как слышно?\n2.000\t3.000\tСолдат 2: Да, R&D.\n3.000\t3.500\t…\n"
        )
    }

    @Test func `RTTM has turns and timed words`() throws {
        #expect(
            try written(.rttm) == """
                SPEAKER clip 1 0.500 1.750 <NA> <NA> Солдат_1 <NA> <NA>
                LEXEME clip 1 0.500 0.400 Приём, lex Солдат_1 0.88 <NA>
                SPEAKER clip 1 2.000 1.000 <NA> <NA> Солдат_2 <NA> <NA>
                SPEAKER clip 1 3.000 0.500 <NA> <NA> <NA> <NA> <NA>

                """)
    }

    @Test func `CTM has words, and refuses those without times`() throws {
        #expect(throws: TranscriptError.untimedWord(segment: 1, format: .ctm)) { try written(.ctm) }
        var spoken = segment("да", 0, 1_000, "Солдат 1")
        spoken.words[0].timing = spoken.timing
        let bytes = try TranscriptFile.bytes(of: Transcript(segments: [spoken]), as: .ctm)
        #expect(
            String(decoding: bytes, as: UTF8.self) == "clip 1 0.000 1.000 да NA lex Солдат_1\n")
    }

    @Test func `a TextGrid has a tier for each speaker without gaps`() throws {
        let overlapping = Transcript(segments: [
            segment("a \"b\"", 500, 2_000, "A"), segment("c", 1_000, 3_000, "A"),
        ])
        let bytes = try TranscriptFile.bytes(of: overlapping, as: .textGrid)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                File type = "ooTextFile"
                Object class = "TextGrid"

                xmin = 0
                xmax = 3.000
                tiers? <exists>
                size = 2
                item []:
                    item [1]:
                        class = "IntervalTier"
                        name = "A"
                        xmin = 0
                        xmax = 3.000
                        intervals: size = 3
                        intervals [1]:
                            xmin = 0.000
                            xmax = 0.500
                            text = ""
                        intervals [2]:
                            xmin = 0.500
                            xmax = 2.000
                            text = "a ""b""\"
                        intervals [3]:
                            xmin = 2.000
                            xmax = 3.000
                            text = ""
                    item [2]:
                        class = "IntervalTier"
                        name = "A (2)"
                        xmin = 0
                        xmax = 3.000
                        intervals: size = 2
                        intervals [1]:
                            xmin = 0.000
                            xmax = 1.000
                            text = ""
                        intervals [2]:
                            xmin = 1.000
                            xmax = 3.000
                            text = "c"

                """)
    }

    @Test func `TTML has agents and paragraphs`() throws {
        #expect(
            try written(.ttml) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="ru">
                  <head>
                    <metadata>
                      <ttm:agent xml:id="speaker1" type="person"><ttm:name type="full">Солдат 1</ttm:name></ttm:agent>
                      <ttm:agent xml:id="speaker2" type="person"><ttm:name type="full">Солдат 2</ttm:name></ttm:agent>
                    </metadata>
                  </head>
                  <body>
                    <div>
                      <p begin="00:00:00.500" end="00:00:02.250" ttm:agent="speaker1">Приём, &quot;Гром&quot; &lt;1&gt;.<br/>Как слышно?</p>
                      <p begin="00:00:02.000" end="00:00:03.000" ttm:agent="speaker2">Да, R&amp;D.</p>
                      <p begin="00:00:03.000" end="00:00:03.500">…</p>
                    </div>
                  </body>
                </tt>

                """)
    }

    @Test func `ELAN has time slots, and a tier for each speaker`() throws {
        let call = Transcript(segments: [segment("a & b", 500, 2_000, "A")])
        let bytes = try TranscriptFile.bytes(of: call, as: .elan)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <ANNOTATION_DOCUMENT AUTHOR="" DATE="1970-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
                    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
                    <TIME_ORDER>
                        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="500"/>
                        <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2000"/>
                    </TIME_ORDER>
                    <TIER LINGUISTIC_TYPE_REF="speech" PARTICIPANT="A" TIER_ID="A">
                        <ANNOTATION>
                            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
                                <ANNOTATION_VALUE>a &amp; b</ANNOTATION_VALUE>
                            </ALIGNABLE_ANNOTATION>
                        </ANNOTATION>
                    </TIER>
                    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="speech" TIME_ALIGNABLE="true"/>
                </ANNOTATION_DOCUMENT>

                """)
    }

    @Test(arguments: [
        FormatName.native, .vtt, .ttml, .elan, .podcast, .labelled, .textGrid, .audacity, .srt,
    ])
    func `what is written reads back with times, speakers and text`(format: FormatName) throws {
        let read = try TranscriptFile.read(Array(try written(format).utf8), named: "a")
        #expect(read.format == format)
        var expected = dump(call)
        if format == .audacity { expected[0].replace("/", with: " ") }
        if format == .srt { expected[0].replace("<1>", with: "‹1›") }
        #expect(dump(read.transcript) == expected)
    }

    @Test func `formats that cannot be written or read say so`() {
        #expect(throws: TranscriptError.cannotWrite(.aws)) { try written(.aws) }
        #expect(error { try read("a", as: .webAnnotation) } == .cannotRead(.webAnnotation))
        #expect(TranscriptError.cannotRead(.webAnnotation).exitStatus == .usage)
        #expect(
            Set(TranscriptFile.readableFormats).union(TranscriptFile.writableFormats).count
                == FormatName.allCases.count)
    }

    private func written(_ format: FormatName) throws -> String {
        String(decoding: try TranscriptFile.bytes(of: call, as: format), as: UTF8.self)
    }
}
