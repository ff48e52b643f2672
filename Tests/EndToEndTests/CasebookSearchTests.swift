import Foundation
import TestSupport
import Testing

/// What `search` prints, plays and writes.
@Suite struct CasebookSearchTests {
    /// A folder with `call.wav` and a casebook of it and its transcript.
    private func work() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Repository.path("media/k-battalion-ru.wav"), toPath: work.path("call.wav"))
        try FileManager.default.copyItem(
            atPath: Repository.path("transcripts/k-battalion-ru.srt"),
            toPath: work.path("call.srt"))
        let result = try Program.run(
            ["index", "call.wav", "call.srt", "--casebook", "c.casebook"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work
    }

    private func search(
        _ arguments: [String], in work: TemporaryFolder, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Program.Result {
        try Program.run(
            ["search", "--casebook", "c.casebook"] + arguments, in: work.url, input: input,
            environment: environment)
    }

    @Test func `hits are printed as text, CSV and subtitles, with a link to the moment`() throws {
        let work = try work()
        let link = "file://\(work.path("call.wav"))#t=17.937,19.627"
        #expect(
            try search(["оружие"], in: work).output == """
                call.wav  00:00:18.732  САЗАН  operations/weapons
                    Пиздец. А *оружие* им кто даёт?
                    \(link)

                """)
        let csv = try search(["оружие", "--format", "csv"], in: work).output
            .components(separatedBy: "\r\n")
        #expect(
            csv[0]
                == "clip,sha256,segment,start,end,time,speaker,language,topics,text,snippet,redacted,link"
        )
        #expect(
            csv[1].hasSuffix(
                ",5,17.937,19.627,18.732,САЗАН,ru,operations/weapons,Пиздец. А оружие им кто даёт?,"
                    + "Пиздец. А *оружие* им кто даёт?,false,\"\(link)\""))
        #expect(csv.count == 3)
        #expect(
            try search(["оружие", "--format", "srt"], in: work).output == """
                1
                00:00:17,937 --> 00:00:19,627
                [САЗАН]: Пиздец. А оружие им кто даёт?

                """)
    }

    @Test func `a search is counted, spread over facets and read page by page`() throws {
        let work = try work()
        #expect(try search(["батальон", "--count"], in: work).output == "2\n")
        #expect(
            try search(["батальон К", "--facets"], in: work).output == """
                2 segments
                speaker
                      1  САЗАН
                      1  ФИЛИН
                topic
                      2  command/units
                state
                      2  suggested
                clip
                      2  call.wav

                """)
        let pages = try ["0", "1"].map { offset in
            try search(["батальон К", "--limit", "1", "--offset", offset], in: work).output
        }
        #expect(pages.map { $0.contains("САЗАН") } == [true, false])
        #expect(pages.map { $0.contains("ФИЛИН") } == [false, true])
    }

    @Test func `a saved search tells what is new`() throws {
        let work = try work()
        let arguments = ["оружие", "--speaker", "саз*", "--save", "weapons"]
        #expect(try search(arguments, in: work).output.contains("оружие"))
        #expect(try search(["--saved", "weapons"], in: work).output == "no new segment\n")
        try FileManager.default.copyItem(
            atPath: Repository.path("media/k-battalion-ko.mp3"), toPath: work.path("b.mp3"))
        try work.write("1\n00:00:01,000 --> 00:00:03,000\nСАЗАН: Оружие!\n", to: "b.srt")
        _ = try Program.run(
            ["index", "b.mp3", "b.srt", "--casebook", "c.casebook", "--align", "activity"],
            in: work.url)
        #expect(try search(["--saved", "weapons"], in: work).output.contains("b.mp3"))
        #expect(try search(["--saved", "weapons"], in: work).output == "no new segment\n")
        let unknown = try search(["--saved", "arms"], in: work)
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("there are weapons"))
        let list = ["casebook", "searches", "c.casebook"]
        #expect(
            try Program.run(list, in: work.url).output == "weapons\t(оружие) speaker:\"саз*\"\n")
        _ = try Program.run(list + ["--forget", "weapons"], in: work.url)
        #expect(try Program.run(list, in: work.url).output == "")
    }

    @Test func `a file of queries gives a count each, and the lines that are wrong`() throws {
        let work = try work()
        let queries = "# units\nбатальон\n\n(рота\n\"батальон К\"\n"
        let result = try search(["--queries", "-"], in: work, input: queries)
        #expect(result.output == "2\tбатальон\n-\t(рота\n2\t\"батальон К\"\n")
        #expect(result.status == 64)
        #expect(
            result.errors
                == "earwitness: standard input:4:1: this parenthesis is never closed; add a )\n")
        #expect(
            try search(["--queries", "-", "--format", "csv"], in: work, input: "батальон")
                .output == "line,query,segments\r\n1,батальон,2\r\n")
    }

    @Test func `a speaker or topic that is not there is told, with what is near`() throws {
        let work = try work()
        let result = try search(["оружие", "--speaker", "сазанн"], in: work)
        #expect(result.status == 0)
        #expect(result.output == "no segment found\n")
        #expect(
            result.errors
                == "earwitness: no speaker has the words сазанн in the name; there are: САЗАН\n")
        #expect(
            try search(["оружие topic:weapon"], in: work).errors
                == "earwitness: no segment has the topic weapon; there are: operations/weapons\n")
    }

    @Test func `the best hit is played, or it is said how`() throws {
        let work = try work()
        try FileManager.default.createDirectory(
            atPath: work.path("bin"), withIntermediateDirectories: true)
        let player = try work.write("#!/bin/sh\necho \"$@\" > played\n", to: "bin/mpv")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: player.path)
        let played = try search(
            ["оружие", "--play"], in: work, environment: ["PATH": work.path("bin")])
        #expect(played.status == 0, "\(played.errors)")
        #expect(
            try work.text("played")
                == "--no-video --really-quiet --start=17.637 --length=1.990 -- "
                + work.path("call.wav") + "\n")
        let none = try search(
            ["оружие", "--play"], in: work, environment: ["PATH": "/nowhere"])
        #expect(none.status == 69)
        #expect(none.errors.contains("apt-get install ffmpeg"))
        try FileManager.default.moveItem(
            atPath: work.path("call.wav"), toPath: work.path("bin/call.wav"))
        #expect(try search(["оружие", "--play"], in: work).status == 66)
        #expect(
            try search(
                ["оружие", "--play", "--clips", "."], in: work,
                environment: ["PATH": work.path("bin")]
            ).status == 0)
    }

    @Test func `an extract is redacted, in its text and in its sound`() throws {
        let work = try work()
        let result = try search(["оружие", "--extract", "out"], in: work)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            work.names.filter { $0.hasPrefix("out/") } == [
                "out/1-call.redacted.srt", "out/1-call.redacted.wav",
            ])
        #expect(
            try work.text("out/1-call.redacted.srt") == """
                1
                00:00:00,250 --> 00:00:01,940
                [САЗАН]: ████. А оружие им кто даёт?

                """)
        // The clip with everything cut out that its plan removes: the extract is a piece of it.
        _ = try Program.run(
            ["annotate", "call.wav", "call.srt", "-o", "whole", "--bleep"], in: work.url)
        let whole = try Data(contentsOf: work.url.appending(path: "whole/call.redacted.wav"))
        let piece = try Data(contentsOf: work.url.appending(path: "out/1-call.redacted.wav"))
        let original = try Data(contentsOf: work.url.appending(path: "call.wav"))
        #expect(whole.range(of: piece.dropFirst(44)) != nil)
        #expect(original.range(of: piece.dropFirst(44)) == nil)
        #expect(piece.count == 44 + 2 * (Int(8_000 * 2.19)))
        #expect(try search(["оружие", "--extract", "out"], in: work).status == 73)
        #expect(try search(["оружие", "--extract", "out", "--force"], in: work).status == 0)
    }
}
