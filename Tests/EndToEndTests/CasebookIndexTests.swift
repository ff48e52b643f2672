import Foundation
import TestSupport
import Testing

/// `index` on clips with transcripts, and what keeps a casebook true to its folders.
@Suite struct CasebookIndexTests {
    /// A folder with the Russian call, its transcript, and its translation.
    private func calls() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        let files = [
            "media/k-battalion-ru.wav": "call.wav", "transcripts/k-battalion-ru.srt": "call.srt",
            "transcripts/k-battalion-ru.en.txt": "call.en.txt",
        ]
        try FileManager.default.createDirectory(
            atPath: work.path("in"), withIntermediateDirectories: true)
        for (source, name) in files {
            try FileManager.default.copyItem(
                atPath: Repository.path(source), toPath: work.path("in/" + name))
        }
        return work
    }

    private func index(_ arguments: [String], in work: TemporaryFolder) throws -> Program.Result {
        try Program.run(["index"] + arguments + ["--casebook", "c.casebook"], in: work.url)
    }

    private func list(_ work: TemporaryFolder) throws -> [String] {
        try Program.run(["casebook", "list", "c.casebook"], in: work.url).output
            .split(separator: "\n").map(String.init)
    }

    @Test func `a folder is indexed once, followed when it changes, and pruned`() throws {
        let work = try calls()
        try work.write("А: слово", to: "in/lost.txt")
        let first = try index(["in"], in: work)
        #expect(first.status == 0)
        #expect(first.errors.contains("in/lost.txt: not indexed: there is no clip of this name"))
        #expect(first.errors.contains("c.casebook: 2 records added, 0 replaced, 0 unchanged; 36"))
        #expect(
            try list(work) == [
                "call.wav  ru  18 segments  original  timed by keep",
                "call.wav  en  18 segments  original  timed by activity",
            ])
        let again = try index(["in"], in: work)
        #expect(again.errors.contains("0 records added, 0 replaced, 2 unchanged; 0 segments"))

        try work.write(
            work.text("in/call.srt").replacing("Алло", with: "Алё"), to: "in/call.srt")
        try FileManager.default.removeItem(atPath: work.path("in/call.en.txt"))
        #expect(
            try index(["in", "--prune"], in: work).errors
                .contains("0 records added, 1 replaced, 0 unchanged, 1 pruned"))
        #expect(try list(work) == ["call.wav  ru  18 segments  original  timed by keep"])
        let found = try Program.run(
            ["search", "алё OR hello", "--casebook", "c.casebook", "--count"], in: work.url)
        #expect(found.output == "1\n")
    }

    @Test func `what is exported is indexed again as it was`() throws {
        let work = try calls()
        _ = try index(["in/call.wav", "in/call.srt"], in: work)
        let export = try Program.run(
            ["casebook", "export", "c.casebook", "-o", "out"], in: work.url)
        #expect(export.output == "out/call.json\n")
        let mode = try FileManager.default.attributesOfItem(atPath: work.path("out/call.json"))
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let record = try Record(work.text("out/call.json"))
        #expect(record.kind == "unredacted")
        #expect(record.segments.count == 18)
        #expect(record.alignment?.method == "keep")
        _ = try Program.run(["index", "out", "--casebook", "d.casebook"], in: work.url)
        let second = try Program.run(
            ["casebook", "export", "d.casebook", "-o", "again"], in: work.url)
        #expect(second.status == 0)
        #expect(try work.text("again/call.json") == work.text("out/call.json"))
    }

    @Test(arguments: ["restricted", "redacted"])
    func `a record leaves the casebook with all that it said of how it was made`(
        _ kind: String
    ) throws {
        let work = try calls()
        _ = try Program.run(
            ["annotate", "in/call.wav", "in/call.srt", "--bleep", "--restricted", "-o", "out"]
                + ["--source", "radio", "--recorded-at", "2022-09-14T08:30:00Z"], in: work.url)
        let name = "call.\(kind).json"
        _ = try index(["out/" + name], in: work)
        _ = try Program.run(["casebook", "export", "c.casebook", "-o", "exported"], in: work.url)
        #expect(
            try withoutScores(work.text("exported/" + name))
                == withoutScores(work.text("out/" + name)))
    }

    /// The lines of a record but words' scores, which a casebook keeps in hundredths.
    private func withoutScores(_ json: String) -> [Substring] {
        json.split(separator: "\n").filter { !$0.contains("\"score\":") }
    }

    @Test func `clip and transcript do not take the place of a finished record`() throws {
        let work = try calls()
        _ = try Program.run(
            ["decide", "d.json", "add", "--segment", "2", "--text", "Завтра"], in: work.url)
        _ = try Program.run(
            ["annotate", "in/call.wav", "in/call.srt", "--decisions", "d.json", "--restricted"]
                + ["-o", "out"], in: work.url)
        _ = try index(["out"], in: work)
        try FileManager.default.removeItem(atPath: work.path("in/call.en.txt"))
        let again = try index(["in"], in: work)
        #expect(again.errors.contains("there is a finished record of this clip and language"))
        #expect(try list(work) == ["call.wav  ru  18 segments  planned  timed by keep"])
        let released = try Program.run(["casebook", "release", "c.casebook", "r"], in: work.url)
        #expect(released.status == 0, "\(released.errors)")
        let hits = try Program.run(
            ["search", "завтра", "--casebook", "r", "--count"], in: work.url)
        #expect(hits.output == "0\n")
    }

    @Test func `a casebook is released under neutral names only, and reading leaves it as it is`()
        throws
    {
        let work = try calls()
        try work.write(
            "speakers:\n  - {name: САЗАН, aliases: [Петя], pseudonym: Voice A}\n", to: "s.yaml")
        for name in ["wav", "srt"] {
            try FileManager.default.moveItem(
                atPath: work.path("in/call.\(name)"), toPath: work.path("in/петя_1.\(name)"))
        }
        _ = try index(["in/петя_1.wav", "in/петя_1.srt", "--speakers", "s.yaml"], in: work)
        let before = try Data(contentsOf: work.url.appending(path: "c.casebook"))
        let release = try Program.run(["casebook", "release", "c.casebook", "r"], in: work.url)
        #expect(release.status == 65)
        #expect(release.errors.contains("петя_1.wav: the file's name holds a word"))
        #expect(!FileManager.default.fileExists(atPath: work.path("r")))
        _ = try list(work)
        #expect(try Data(contentsOf: work.url.appending(path: "c.casebook")) == before)
        #expect(!work.names.contains { $0.hasPrefix("c.casebook-") })
    }

    @Test func `a clip that cannot be used does not stop the others`() throws {
        let work = try calls()
        try work.write("no sound", to: "in/broken.wav")
        try work.write("А: слово", to: "in/broken.txt")
        let result = try index(["in"], in: work)
        #expect(result.status == 65)
        #expect(
            result.errorLines.contains { $0.hasPrefix("earwitness: ") && $0.contains("broken.wav") }
        )
        #expect(try list(work).count == 2)
    }

    @Test func `a folder with nothing to index and a later record are refused`() throws {
        let work = try TemporaryFolder()
        try work.write("А: слово", to: "a.txt")
        let nothing = try index(["."], in: work)
        #expect(nothing.status == 65)
        #expect(nothing.errorLines.count == 2, "\(nothing.errors)")
        try work.write(
            "{\"schema\": \"earwitness/9\", \"kind\": \"redacted\", \"segments\": []}",
            to: "a.redacted.json")
        let later = try index(["a.redacted.json"], in: work)
        #expect(later.status == 65)
        #expect(later.errors.contains("update earwitness"), "\(later.errors)")
        #expect(!FileManager.default.fileExists(atPath: work.path("c.casebook")))
    }

    @Test func `language, day, confidence and state of a record can be asked for`() throws {
        let work = try TemporaryFolder()
        try work.write(
            """
            {"schema":"earwitness/1","kind":"restricted","language":"uk",
            "source":{"file":"k.wav","sha256":"\(String(repeating: "a", count: 64))","bytes":9,
            "format":"WAV","decoder":"x","frames":160000,"rate":16000,"channels":1,
            "recorded_at":"2022-09-14T08:30:00"},
            "segments":[{"start":1.0,"end":3.0,"text":"Немає набоїв","timing":"imported","words":[
            {"word":"Немає","start":1.0,"end":1.5,"score":0.4,"timing":"aligned"},
            {"word":"набоїв","start":1.5,"end":2.5,"score":0.3,"timing":"aligned"}]}]}
            """, to: "k.restricted.json")
        #expect(try index(["k.restricted.json"], in: work).status == 0)
        let queries = """
            набої lang:uk
            набої date:2022-09
            набої date:2022-09-01..2022-10
            набої date<2022-09-14
            набої confidence<0.5
            набої confidence<0.3
            набої state:planned
            набої state:original
            набої clip:k.wav
            """
        let counts = try Program.run(
            ["search", "--queries", "-", "--casebook", "c.casebook"], in: work.url,
            input: queries)
        #expect(counts.status == 0, "\(counts.errors)")
        let expected = ["1", "1", "1", "0", "1", "0", "1", "0", "1"]
        #expect(
            counts.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
                == expected)
    }

    @Test func `a release keeps to the plan of a record, with what was decided by hand`() throws {
        let work = try TemporaryFolder()
        try work.write(
            """
            {"schema":"earwitness/1","kind":"restricted","language":"ru",
            "source":{"file":"k.wav","sha256":"\(String(repeating: "a", count: 64))","bytes":9,
            "format":"WAV","decoder":"x","frames":160000,"rate":16000,"channels":1},
            "segments":[{"start":1.0,"end":3.0,"text":"Позвони Григорию, блядь","timing":"imported"}],
            "redaction":{"style":"plain","mask":"████"},
            "redactions":[{"id":"r1","segment":0,"start":8,"end":16,"category":"person",
            "severity":2,"rule":"hand"}]}
            """, to: "k.restricted.json")
        #expect(try index(["k.restricted.json"], in: work).status == 0)
        func text(releasedWith arguments: [String], to path: String) throws -> String? {
            _ = try Program.run(
                ["casebook", "release", "c.casebook", path] + arguments, in: work.url)
            let export = try Program.run(
                ["casebook", "export", path, "-o", path + "-out"], in: work.url)
            #expect(export.output == "\(path)-out/k.redacted.json\n")
            return try Record(work.text("\(path)-out/k.redacted.json")).segments.first?.text
        }
        // The plan says that the swear word stays and the name goes.
        #expect(try text(releasedWith: [], to: "r1") == "Позвони ████, блядь")
        try work.write("categories: [obscene]\n", to: "policy.yaml")
        #expect(
            try text(releasedWith: ["--policy", "policy.yaml"], to: "r2")
                == "Позвони ████, ████")
    }
}
