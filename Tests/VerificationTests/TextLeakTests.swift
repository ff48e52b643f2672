import EvidenceModel
import Foundation
import Redaction
import Testing
import Verification

struct TextLeakTests {
    @Test func `a clean release has no findings, whatever its files are`() throws {
        let release = try Release()
        try release.put("call.redacted.srt", release.subtitles)
        try release.put(
            "call.redacted.json", #"{"segments":[{"text":"где хлеб ████ дай патроны"}]}"#)
        try release.render("call.redacted.wav")
        let report = try release.report()
        #expect(report.findings == [])
        #expect(
            report.examinedFiles
                == ["call.redacted.json", "call.redacted.srt", "call.redacted.wav"])
        #expect(report.exitStatus == .success)
    }

    @Test(arguments: [
        "сука", "СУКА", "Сука!", "«сука»", "су\u{AD}ка", "с\u{200B}ука",
    ])
    func `a removed word is found in any case and through invisible characters`(word: String)
        throws
    {
        let release = try Release()
        try release.put("a.txt", "первая строка\nвот \(word) и всё")
        let found = try release.leaks()
        #expect(
            found == ["a.txt: line 2: text (mark 1)"])
    }

    @Test func `a removed word inside another word is found when it is long`() throws {
        let release = try Release()
        try release.put("a.txt", "предблятьный")
        let found = try release.leaks()
        #expect(
            found == ["a.txt: line 1: text (mark 3)"])
    }

    @Test func `a word that only begins alike is none`() throws {
        let release = try Release()
        try release.put("a.txt", "сукно, барсука")
        let found = try release.leaks()
        #expect(
            found == [])
    }

    @Test func `a word array and alternatives are told apart from text`() throws {
        let release = try Release()
        try release.put("a.json", #"{"words":[{"word":"дай"},{"word":"сука"}]}"#)
        try release.put("b.json", #"{"alternatives":["какая сука"]}"#)
        try release.put("c.json", #"{"text":"какая сука"}"#)
        let found = try release.leaks()
        #expect(
            found == [
                "a.json: line 1: word-array (mark 1)", "b.json: line 1: word-array (mark 1)",
                "c.json: line 1: text (mark 1)",
            ])
    }

    @Test(arguments: ["restricted", "unredacted"])
    func `a record of originals has no place in a release, whatever its words are`(kind: String)
        throws
    {
        let release = try Release()
        try release.put("b.json", #"{"schema": "earwitness/1", "kind": "\#(kind)"}"#)
        try release.put("c.json", #"{"schema": "earwitness/1", "kind": "redacted"}"#)
        let found = try release.leaks()
        #expect(found == ["b.json: original"])
    }

    @Test func `a casebook of originals has no place in a release`() throws {
        let release = try Release()
        let casebook =
            "PRAGMA application_id = 0x45576362; CREATE TABLE clips (is_redacted INTEGER);"
        try release.database("released.casebook", casebook + "INSERT INTO clips VALUES (1)")
        try release.database("mixed.casebook", casebook + "INSERT INTO clips VALUES (1), (0)")
        let found = try release.leaks()
        #expect(found == ["mixed.casebook: original"])
    }

    @Test func `a mask of the word's own length is found`() throws {
        let release = try Release()
        try release.put("a.txt", "где хлеб ████ дай\nну █████ опять\nили ***** опять")
        let found = try release.leaks()
        #expect(
            found == [
                "a.txt: line 2: mask-length (mark 3)", "a.txt: line 3: mask-length (mark 3)",
            ])
    }

    @Test(arguments: ["с**а", "с*ка", "б***", "С••А", "б██ть"])
    func `letters left around a mask are found`(word: String) throws {
        let release = try Release()
        try release.put("a.txt", "вот \(word) тут")
        #expect(
            try release.leaks().map { String($0.dropLast(2)) } == [
                "a.txt: line 1: edge-letters (mark "
            ])
    }

    @Test func `half of a mark of two words is found, either half`() throws {
        let release = try Release()
        try release.put("a.txt", "позови Иван ████ сюда")
        try release.put("b.txt", "позови ████ Петров сюда")
        let found = try release.leaks()
        #expect(
            found == [
                "a.txt: line 1: part-of-mark (mark 2)", "b.txt: line 1: part-of-mark (mark 2)",
            ])
    }

    @Test func `a name of a file or folder that holds a word is found`() throws {
        let release = try Release()
        try release.put("Иван_Петров/a.txt", "ничего")
        try release.put("call-%D1%81%D1%83%D0%BA%D0%B0.txt", "ничего")
        let found = try release.leaks()
        #expect(
            found == [
                "(name): file-name (mark 1)", "(name): file-name (mark 2)",
            ])
    }

    @Test(arguments: ["run.log", ".call.srt.swp", "call.srt~", "x.tmp", ".12-1.earwitness-part"])
    func `a log or a temporary file that was left is found for what it is`(name: String) throws {
        let release = try Release()
        try release.put(name, "masking сука at 9")
        let found = try release.leaks()
        #expect(
            found == ["\(name): line 1: leftover (mark 1)"])
    }

    @Test func `a plain hash of one word of a removed phrase is found`() throws {
        let release = try Release()
        try release.put("a.txt", "79f47241add51aca7150d15f43990794b0fde163")
        #expect(try release.leaks() == ["a.txt: line 1: hash (mark 2)"])
    }

    @Test func `plain hashes of a short word are found`() throws {
        let release = try Release()
        // md5, sha1, sha256 and the CRC-32 of "сука" in UTF-8, and the SHA-256 in base64.
        for (name, digest) in PlainDigests.ofFirstMark { try release.put(name, "id: \(digest)\n") }
        let found = try release.leaks()
        #expect(
            found == [
                "crc32: line 1: hash (mark 1)", "md5: line 1: hash (mark 1)",
                "sha1: line 1: hash (mark 1)", "sha256: line 1: hash (mark 1)",
                "sha256-base64: line 1, base64: hash (mark 1)",
            ])
    }

    @Test func `a word that stays elsewhere is looked for in its own company`() throws {
        let release = try Release()
        // "сюда" stays, so that "Петров сюда" is what tells the second mark's end.
        try release.put("a.txt", "сюда ████ сюда")
        let found = try release.leaks()
        #expect(
            found == [])
    }

    @Test func `what is left out by design is said`() throws {
        let release = try Release()
        try release.put("call.restricted.json", #"{"text":"сука"}"#)
        let report = try ReleaseVerifier(
            RemovedContent(release.transcript, plan: release.plan),
            excludedFiles: [release.path("call.restricted.json")]
        ).verify(release.folder)
        #expect(report.findings == [])
        #expect(
            report.notes
                == ["call.restricted.json was left out: it holds the original by design"])
    }

    @Test func `a path that is not there is an error`() throws {
        let release = try Release()
        #expect(throws: VerificationError.nothingToSearch(path: release.folder)) {
            try release.report()
        }
        let none = release.path("none")
        #expect(throws: VerificationError.missing(path: none)) {
            try ReleaseVerifier(RemovedContent(release.transcript, plan: release.plan)).verify(none)
        }
    }

    @Test func `a word that the source masked is looked for as it is`() throws {
        let release = try Release()
        let transcript = Transcript(segments: [Segment(text: "иди на х** отсюда")])
        let plan = RedactionPlan(marks: [
            RedactionMark(
                segment: 0, range: 7..<10, category: .masked, severity: .high, rule: "test")
        ])
        try release.put("a.txt", "иди на х** отсюда")
        try release.put("b.txt", "иди на ████ отсюда, х, х-х")
        let report = try ReleaseVerifier(RemovedContent(transcript, plan: plan))
            .verify(release.folder)
        #expect(report.findings.map(\.description) == ["a.txt: text (mark 1)"])
    }

    @Test func `a removed part of a speaker's name is found`() throws {
        let release = try Release()
        let speaker = Speaker(name: "Сержант Козлов")
        let transcript = Transcript(segments: [Segment(text: "приём", speaker: speaker)])
        let finding = TextFinding(range: 8..<14, category: .person, severity: .high, rule: "test")
        let plan = RedactionPlan(
            marks: [], speakerMarks: [SpeakerMark(speaker: speaker, finding: finding)])
        try release.put("a.txt", "Сержант Козлов: приём")
        try release.put("b.txt", "Сержант ████: приём")
        let report = try ReleaseVerifier(RemovedContent(transcript, plan: plan))
            .verify(release.folder)
        #expect(report.findings.map(\.description) == ["a.txt: line 1: text (mark 1)"])
    }
}
