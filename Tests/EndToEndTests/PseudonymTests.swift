import Foundation
import TestSupport
import Testing

/// Pseudonyms and reviewed topics, from the files of a person to the release and the casebook.
@Suite struct PseudonymTests {
    private static let speakers = """
        speakers:
          - name: Дмитрий Сазанов
            labels: [САЗАН]
            role: наводчик
            pseudonym: Голос Б
          - name: ФИЛИН
            pseudonym: Голос А

        """

    private func annotate(_ options: [String], in work: TemporaryFolder) throws -> Program.Result {
        try Program.run(
            [
                "annotate", Repository.path("media/k-battalion-ru.wav"),
                Repository.path("transcripts/k-battalion-ru.srt"),
            ]
                + ["--align", "keep", "-o", "out", "--restricted", "--force", "--quiet"]
                + options, in: work.url)
    }

    @Test func `names are in the restricted record and nowhere in the release`() throws {
        let work = try TemporaryFolder()
        try work.write(Self.speakers, to: "who.yaml")
        let result = try annotate(
            ["--speakers", "who.yaml", "--format", "srt,vtt,json,csv"], in: work)
        #expect(result.status == 0, "\(result.errors)")
        let srt = try work.text("out/k-battalion-ru.redacted.srt")
        #expect(srt.contains("[Голос А]: Алло, Голос Б, слышишь меня?"))
        for format in ["srt", "vtt", "json", "csv"] {
            let text = try work.text("out/k-battalion-ru.redacted.\(format)").lowercased()
            for name in ["сазан", "дмитрий", "филин", "наводчик"] {
                #expect(!text.contains(name), "\(format)")
            }
        }
        let restricted = try work.text("out/k-battalion-ru.restricted.json")
        #expect(restricted.contains("Алло, Сазан, слышишь меня?"))
        #expect(restricted.contains("\"role\": \"наводчик\""))
        let check = ["verify", "out", "--against", "out/k-battalion-ru.restricted.json"]
        #expect(try Program.run(check, in: work.url).status == 0)
        try work.write("Это был Дмитрий.\n", to: "out/note.txt")
        let leak = try Program.run(check, in: work.url)
        #expect(leak.status == 1)
        #expect(leak.output.contains("note.txt"))
        #expect(!leak.output.contains("Дмитрий"))
    }

    @Test func `the casebook knows the names, its release the pseudonyms`() throws {
        let work = try TemporaryFolder()
        try work.write(Self.speakers, to: "who.yaml")
        #expect(try annotate(["--speakers", "who.yaml"], in: work).status == 0)
        let index = ["index", "out/k-battalion-ru.restricted.json", "--casebook", "c.casebook"]
        #expect(try Program.run(index, in: work.url).status == 0)
        let release = try Program.run(
            ["casebook", "release", "c.casebook", "r.casebook"], in: work.url)
        #expect(release.status == 0, "\(release.errors)")
        func count(_ query: String, in casebook: String) throws -> Int? {
            Int(
                try Program.run(
                    ["search", query, "--count", "--casebook", casebook], in: work.url
                ).output.dropLast())
        }
        #expect(try count("speaker:сазан", in: "c.casebook") ?? 0 > 3)
        #expect(
            try count("speaker:дмитрий", in: "c.casebook")
                == count("speaker:сазан", in: "c.casebook"))
        #expect(try count("speaker:сазан OR speaker:дмитрий OR сазан", in: "r.casebook") == 0)
        #expect(
            try count("speaker:\"голос б\"", in: "r.casebook")
                == count("speaker:сазан", in: "c.casebook"))
    }

    @Test func `a topic that was rejected stays so, and leaves no release`() throws {
        let work = try TemporaryFolder()
        let decide = ["decide", "d.json", "--by", "A. B.", "--topic"]
        for arguments in [
            ["command/units", "reject", "--segment", "2", "--text", "батальон К"],
            ["own-state/morale", "add", "--segment", "1", "--text", "орёшь-то"],
        ] {
            let result = try Program.run(decide + arguments, in: work.url)
            #expect(result.status == 0, "\(result.errors)")
        }
        for _ in 1...2 {
            let result = try annotate(["--decisions", "d.json"], in: work)
            #expect(result.status == 0, "\(result.errors)")
            let full = try Record(work.text("out/k-battalion-ru.restricted.json"))
            #expect(full.segments[2].topics.map(\.state) == ["rejected"])
            #expect(full.segments[2].topics.map(\.by) == ["A. B."])
            #expect(full.segments[3].topics.allSatisfy { $0.rules_sha256?.count == 64 })
            let open = try Record(work.text("out/k-battalion-ru.redacted.json"))
            #expect(open.segments[2].topics.isEmpty)
            #expect(open.segments[1].topics.map(\.state) == ["accepted"])
            #expect(open.segments[1].topics.map(\.by) == [nil])
        }
        let wrong = ["decide", "w.json", "add", "--segment", "1", "--text", "орёшь-то"]
        #expect(try Program.run(wrong + ["--topic", "own-state/moral"], in: work.url).status == 0)
        let refused = try annotate(["--decisions", "w.json"], in: work)
        #expect(refused.status == 65)
        #expect(
            refused.errors
                == "earwitness: a decision is on the topic 'own-state/moral', which the rules do not "
                + "have; correct it in the decisions file, or give the rules that declare it with "
                + "--rules\n")
    }
}
