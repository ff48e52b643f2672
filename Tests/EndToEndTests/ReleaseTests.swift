import Foundation
import TestSupport
import Testing

/// The bleeped clip and the search for leaks.
@Suite struct ReleaseTests {
    private static let clip = MainJobTests.russian.arguments[0]

    private static func released() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--restricted", "--bleep", "--quiet", "-o", "out"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work
    }

    private func verify(_ path: String, in work: TemporaryFolder) throws -> Program.Result {
        try Program.run(
            [
                "verify", path, "--against", "out/k-battalion-ru.restricted.json", "--clip",
                Self.clip,
            ], in: work.url)
    }

    @Test func `a release is clean, its clip as long as the original and silent about the rest`()
        throws
    {
        let work = try Self.released()
        let original = try Data(contentsOf: URL(filePath: Self.clip))
        let bleeped = try Data(
            contentsOf: URL(filePath: work.path("out/k-battalion-ru.redacted.wav")))
        #expect(bleeped != original)
        let result = try verify("out", in: work)
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.hasSuffix("\n4 files searched, nothing found\n"))
        #expect(
            result.output.hasPrefix("k-battalion-ru.redacted.wav: listened for 5 removed words: "))
        let deaf = try Program.run(
            [
                "verify", "out", "--against", "out/k-battalion-ru.restricted.json",
                "--no-listening", "--format", "json",
            ], in: work.url)
        #expect(deaf.status == 0)
        #expect(
            deaf.output == """
                {
                  "clean" : true,
                  "files" : [
                    "k-battalion-ru.redacted.json",
                    "k-battalion-ru.redacted.srt",
                    "k-battalion-ru.redacted.vtt",
                    "k-battalion-ru.redacted.wav"
                  ],
                  "findings" : [

                  ],
                  "listenings" : [

                  ],
                  "notes" : [
                    "k-battalion-ru.restricted.json was left out: it holds the original by design"
                  ]
                }

                """)
    }

    @Test func `bleep makes the same clip from the record as annotate made`() throws {
        let work = try Self.released()
        let result = try Program.run(
            [
                "bleep", Self.clip, "--plan", "out/k-battalion-ru.restricted.json", "-o",
                "again.wav", "--quiet",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            FileManager.default.contentsEqual(
                atPath: work.path("again.wav"),
                andPath: work.path("out/k-battalion-ru.redacted.wav")))
    }

    @Test func `the original clip and the original text are leaks, named without the words`() throws
    {
        let work = try Self.released()
        try FileManager.default.createDirectory(
            atPath: work.path("leaky"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.clip, toPath: work.path("leaky/call.wav"))
        try work.write("да пиздец\n", to: "leaky/note.txt")
        let result = try verify("leaky", in: work)
        #expect(result.status == 1)
        #expect(result.output.contains("call.wav"))
        #expect(result.output.contains("note.txt"))
        #expect(!result.output.contains("пиздец"))
    }

    @Test func `a clip that the record was not made from is refused, and nothing written`() throws {
        let work = try Self.released()
        let result = try Program.run(
            [
                "bleep", Repository.path("media/k-battalion-uk.flac"), "--plan",
                "out/k-battalion-ru.restricted.json", "-o", "other.flac",
            ], in: work.url)
        #expect(result.status == 65)
        #expect(result.errorLines.count == 1)
        #expect(work.names.allSatisfy { !$0.hasSuffix(".flac") })
    }

    @Test func `a published record is no plan`() throws {
        let work = try Self.released()
        let result = try Program.run(
            [
                "bleep", Self.clip, "--plan", "out/k-battalion-ru.redacted.json", "-o", "other.wav",
            ], in: work.url)
        #expect(result.status == 65)
        #expect(result.errors.contains("restricted"))
    }
}

extension ReleaseTests {
    @Test func `a word that the source masked takes the time of the bleep in the clip`() throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--format", "json", "--restricted", "-o", "out"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("take the times of bleeps in the clip: 1"))
        for name in ["out/k-battalion-ru.redacted.json", "out/k-battalion-ru.restricted.json"] {
            let words = try Record(work.text(name)).segments.flatMap(\.words)
            let bleeped = words.filter { $0.timing == "bleeped" }
            let spans = bleeped.compactMap { word in word.start.map { ($0, word.end ?? 0) } }
            #expect(spans.count == 1)
            #expect(spans.allSatisfy { abs($0.1 - $0.0 - 0.42) <= 0.02 })
        }
    }
}

extension ReleaseTests {
    private static let clipPath = MainJobTests.russian.arguments[0]

    @Test func `what fails half-way leaves the release that it was to replace`() throws {
        let work = try Self.released()
        let out = work.path("out")
        let before = try FileManager.default.contentsOfDirectory(atPath: out).sorted().map {
            try Data(contentsOf: URL(filePath: out + "/" + $0))
        }
        // The sound is written after the text, and fails where a folder has its name.
        let sound = out + "/k-battalion-ru.report.html"
        try FileManager.default.createDirectory(
            atPath: sound, withIntermediateDirectories: false)
        let result = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--bleep", "--report", "--force", "--style", "bbc", "--quiet", "-o", "out"],
            in: work.url)
        #expect(result.status == 73)
        #expect(result.errorLines.count == 1)
        try FileManager.default.removeItem(atPath: sound)
        let after = try FileManager.default.contentsOfDirectory(atPath: out).sorted().map {
            try Data(contentsOf: URL(filePath: out + "/" + $0))
        }
        #expect(after == before)
    }

    @Test func `the page about a release holds no word of it and passes the search`() throws {
        let work = try TemporaryFolder()
        let made = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--restricted", "--bleep", "--report", "--quiet", "-o", "out"], in: work.url)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.hasSuffix("out/k-battalion-ru.report.html\n"))
        let page = try work.text("out/k-battalion-ru.report.html")
        #expect(!page.contains("пизд") && !page.contains("pizd"))
        let clean = try Program.run(
            [
                "verify", "out", "--against", "out/k-battalion-ru.restricted.json", "--clip",
                Self.clipPath,
            ], in: work.url)
        #expect(clean.status == 0, "\(clean.output)")
    }

    @Test func `metadata stays when it is named, and verify is told so`() throws {
        let work = try TemporaryFolder()
        let opus = Repository.path("media/k-battalion-en.opus")
        let made = try Program.run(
            [
                "annotate", opus, Repository.path("transcripts/k-battalion-en.txt"), "--restricted",
                "--bleep", "--keep-metadata", "title,artist", "--quiet", "-o", "out",
            ], in: work.url)
        #expect(made.status == 0, "\(made.errors)")
        let check = [
            "verify", "out", "--against", "out/k-battalion-en.restricted.json", "--clip", opus,
        ]
        let allowed = try Program.run(check + ["--keep-metadata", "title,artist"], in: work.url)
        #expect(allowed.status == 0, "\(allowed.output)")
        try work.write("redact: [battalion]\n", to: "policy.yaml")
        try FileManager.default.copyItem(atPath: opus, toPath: work.path("call.opus"))
        let hidden = try Program.run(
            [
                "annotate", "call.opus", Repository.path("transcripts/k-battalion-en.txt"),
                "--bleep", "--keep-metadata", "title", "--policy", "policy.yaml", "-o", "hidden",
            ], in: work.url)
        #expect(hidden.status == 65)
        #expect(hidden.errors.contains("--keep-metadata title: the clip's title holds a word"))
        let wrong = try Program.run(
            ["annotate", opus, opus, "--bleep", "--keep-metadata", "colour"], in: work.url)
        #expect(wrong.status == 64)
    }
}
