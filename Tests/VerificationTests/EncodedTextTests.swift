import Foundation
import TestSupport
import Testing
import Verification

struct EncodedTextTests {
    /// "вот сука тут" in other forms, made with another program.
    private static let forms: [(name: String, bytes: [UInt8])] = [
        ("utf16le", [0xFF, 0xFE] + wide("вот сука тут", isLittle: true)),
        ("utf16be", [0xFE, 0xFF] + wide("вот сука тут", isLittle: false)),
        ("utf16 without a mark", wide("вот сука тут", isLittle: true)),
        ("nfd", Array("вот бля\u{0306}ть, сука\u{0301} и сука".utf8)),
        ("json", Array(#"{"a":"\u0441\u0443\u043a\u0430"}"#.utf8)),
        ("json twice", Array(#"{"a":"\\u0441\\u0443\\u043a\\u0430"}"#.utf8)),
        ("html", Array("<p>&#1089;&#x443;&#x43A;&#1072;</p>".utf8)),
        ("url", Array("/q=%D1%81%D1%83%d0%ba%D0%B0".utf8)),
        ("quoted-printable", Array("=D1=81=D1=83=D0=BA=D0=B0".utf8)),
        ("bytes", Array(#"b'\xd1\x81\xd1\x83\xd0\xba\xd0\xb0'"#.utf8)),
        ("base64", Array("0LLQvtGCINGB0YPQutCwINGC0YPRgg==".utf8)),
        ("base64 in a word", Array("data:;base64,xx0YHRg9C60LA=".utf8)),
        ("hexadecimal", Array("dump xd0b2d0bed18220d181d183d0bad0b020d182d183d182".utf8)),
        ("base32", Array("key 2CZNBPWRQIQNDAORQPILVUFQEDIYFUMD2GBA====".utf8)),
        ("split by tags", Array("вот с<b>ук</b>а, с<00:00:01.200>ука".utf8)),
        ("spaced", Array("вот с у к а, вот с-у-к-а".utf8)),
        ("hexadecimal of utf16", Array("32043e0442042000410443043a0430042000420443044204".utf8)),
        (
            "hexadecimal with blanks",
            Array(
                ("d0 b2 d0 be d1 82 20 d1 81 d1 83 d0 ba d0 b0 20 d1 82 d1 83 d1 82").utf8)
        ),
        (
            "hexadecimal as C",
            Array(
                ("0xD0, 0xB2, 0xD0, 0xBE, 0xD1, 0x82, 0x20, 0xD1, 0x81, 0xD1, 0x83, 0xD0"
                    + ", 0xBA, 0xD0, 0xB0, 0x20, 0xD1, 0x82, 0xD1, 0x83, 0xD1, 0x82").utf8)
        ),
        (
            "a dump",
            Array(
                ("00000000: d0b2 d0be d182 20d1 81d1 83d0 bad0 b020\n00000010: d182 d183"
                    + " d182\n").utf8)
        ),
        (
            "bytes as numbers",
            Array(
                ("[208, 178, 208, 190, 209, 130, 32, 209, 129, 209, 131, 208, 186, 208, "
                    + "176, 32, 209, 130, 209, 131, 209, 130]").utf8)
        ),
        (
            "characters as numbers",
            Array(
                ("[1074, 1086, 1090, 32, 1089, 1091, 1082, 1072, 32, 1090, 1091, 1090]").utf8)
        ),
        ("base64 of cp1251", Array("4u7yIPHz6uAg8vPy".utf8)),
        ("hexadecimal of koi8-r", Array("d7cfd420d3d5cbc120d4d5d4".utf8)),
        ("url of cp1251", Array("?q=%E2%EE%F2%20%F1%F3%EA%E0%20%F2%F3%F2".utf8)),
        ("json in base64", Array("eyJhIjoiXHUwNDQxXHUwNDQzXHUwNDNhXHUwNDMwIn0=".utf8)),
        ("base64 in base64", Array("MExMUXZ0R0NJTkdCMFlQUXV0Q3dJTkdDMFlQUmdnPT0=".utf8)),
        (
            "gzip in base64",
            Array(
                ("H4sIAAAAAAACA7uw6cK+i00KFxsvNl/YdWGDwsWmi80XmwCODeDMFgAAAA==").utf8)
        ),
        ("broken over lines", Array("вот су-\nка тут".utf8)),
        ("broken over cues", Array("вот су-\n\n2\n00:00:02,000 --> 00:00:04,000\nка тут".utf8)),
        ("cp1251", [0xE2, 0xEE, 0xF2, 0x20, 0xF1, 0xF3, 0xEA, 0xE0, 0x20, 0xF2, 0xF3, 0xF2]),
        ("koi8-r", [0xD7, 0xCF, 0xD4, 0x20, 0xD3, 0xD5, 0xCB, 0xC1, 0x20, 0xD4, 0xD5, 0xD4]),
        ("cp866", [0xA2, 0xAE, 0xE2, 0x20, 0xE1, 0xE3, 0xAA, 0xA0, 0x20, 0xE2, 0xE3, 0xE2]),
    ]

    @Test(arguments: forms.map(\.name))
    func `a removed word is found in every encoding`(name: String) throws {
        let release = try Release()
        let form = try #require(Self.forms.first { $0.name == name })
        try release.put("a.txt", form.bytes)
        // Without a mark UTF-16 is no text, so the file is a finding by itself too.
        let found = try release.report().findings.filter { $0.leak != .unexamined }
        #expect(found.allSatisfy { $0.mark == 1 && $0.file == "a.txt" })
        #expect(found.contains { $0.leak == (name == "nfd" ? .text : .encodedText) })
    }

    @Test func `a word that the release has over a line's end by the plan is no leak`() throws {
        let release = try Release()
        try release.put("a.txt", "где\nхлеб\n\nгде хлеб [----] дай\nпатроны")
        #expect(try release.leaks().isEmpty)
    }

    @Test func `text without any removed word has none in any code`() throws {
        let release = try Release()
        let numbers = (0..<4_000).map { String(($0 * 7_919) % 1_000) }.joined(separator: " ")
        var generator = SeededGenerator(seed: 5)
        let noise = Data((0..<60_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try release.put("a.txt", numbers + "\n" + noise.base64EncodedString())
        #expect(try release.leaks().isEmpty)
    }

    @Test func `a removed word in what the file system keeps beside a file is found`() throws {
        let release = try Release()
        try release.put("a.txt", "где хлеб")
        let key = FileAttributeKey("NSFileExtendedAttributes")
        let path = release.path("a.txt")
        try? FileManager.default.setAttributes(
            [key: ["user.comment": Data("сука".utf8)]], ofItemAtPath: path)
        // File systems in memory keep no such attributes.
        guard try FileManager.default.attributesOfItem(atPath: path)[key] != nil else { return }
        #expect(try release.leaks() == ["a.txt: attribute user.comment: metadata (mark 1)"])
    }

    @Test func `a removed word is found inside gzip, zip and one in the other`() throws {
        let release = try Release()
        try release.put("a.gz", PackedText.gzip)
        try release.put("b.zip", PackedText.zip)
        #expect(
            try release.leaks() == [
                "a.gz: line 1: text (mark 1)", "b.zip!/inner.gz: line 1: text (mark 1)",
                "b.zip!/note.txt: line 1: text (mark 1)",
            ])
    }

    @Test func `a link to a folder or to a file is not followed and is a finding`() throws {
        let release = try Release()
        for (name, target) in [("folder", "/"), ("file", "/dev/null")] {
            try FileManager.default.createSymbolicLink(
                atPath: release.folder + "/" + name, withDestinationPath: target)
        }
        #expect(try release.leaks() == ["file: unexamined", "folder: unexamined"])
    }

    @Test func `an archive that is damaged is a finding`() throws {
        let release = try Release()
        try release.put("a.gz", Array(PackedText.gzip.dropLast(12)))
        try release.put("b.zip", Array(PackedText.zip.dropLast(40)))
        #expect(
            try release.leaks() == [
                "a.gz: unexamined", "b.zip: zip archive: unexamined",
            ])
    }

    @Test func `what cannot be looked into is a finding`() throws {
        let release = try Release()
        try release.put("a.pdf", "%PDF-1.7 ...")
        try release.put("b.bin", [0, 1, 2, 3, 0, 1, 2, 3])
        try release.put("c.png", [0x89, 0x50, 0x4E, 0x47, 0, 0])
        #expect(
            try release.leaks() == [
                "a.pdf: PDF: unexamined", "b.bin: unexamined", "c.png: picture: sound-picture",
            ])
    }

    @Test func `a removed word is found in a database: in a row, freed pages, an index`() throws {
        let release = try Release()
        let kept = "CREATE VIRTUAL TABLE t USING fts5(a); INSERT INTO t VALUES ('где хлеб');"
        try release.database("clean.sqlite", kept)
        try release.database("row.sqlite", kept + "INSERT INTO t VALUES ('вот сука тут');")
        try release.database(
            "freed.sqlite",
            "PRAGMA secure_delete = OFF; CREATE TABLE t(a);"
                + "INSERT INTO t VALUES ('вот сука тут'); DELETE FROM t WHERE a > 0;")
        try release.database(
            "index.sqlite",
            "CREATE VIRTUAL TABLE t USING fts5(a, content='');"
                + "INSERT INTO t(rowid, a) VALUES (1, 'сукно'), (2, 'сука');")
        try release.put("broken.sqlite", "SQLite format 3\0" + String(repeating: "x", count: 99))
        let found = Set(try release.leaks())
        #expect(
            found == [
                "row.sqlite: a value: text (mark 1)", "row.sqlite: near byte 0: text (mark 1)",
                "freed.sqlite: near byte 0: text (mark 1)", "index.sqlite: a value: text (mark 1)",
                "broken.sqlite: database: unexamined",
            ])
    }

    private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 255), UInt8(unit >> 8)]
            return isLittle ? bytes : bytes.reversed()
        }
    }
}
