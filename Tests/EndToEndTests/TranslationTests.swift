import Foundation
import TestSupport
import Testing

/// A translation takes the times of its original.
@Suite struct TranslationTests {
    private static let clip = Repository.path("media/k-battalion-ru.wav")
    private static let original = Repository.path("transcripts/k-battalion-ru.txt")
    private static let english = Repository.path("transcripts/k-battalion-ru.en.txt")

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func record(_ work: TemporaryFolder, _ name: String) throws -> Record {
        try Record(work.text("out/\(name)"))
    }

    @Test func `a translation in its own file is carried segment by segment`() throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["annotate", Self.clip, Self.original, "--translation", Self.english, "-o", "out"],
            in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let spoken = try record(work, "k-battalion-ru.redacted.json")
        let carried = try record(work, "k-battalion-ru.en.redacted.json")
        #expect(carried.alignment?.method == "carried")
        #expect(carried.segments.map(\.start) == spoken.segments.map(\.start))
        #expect(carried.segments.map(\.end) == spoken.segments.map(\.end))
        #expect(carried.segments.allSatisfy { $0.timing == "carried" })
        #expect(carried.segments.flatMap(\.words).allSatisfy { $0.timing == "distributed" })
        let subtitles = try work.text("out/k-battalion-ru.en.redacted.srt")
        #expect(
            subtitles.contains("[SAZAN]: I hear you, I hear you. What are you ████ yelling for?"))
    }

    @Test(arguments: ["alternating", "columns"])
    func `a file with both languages is taken apart`(layout: String) throws {
        let work = try TemporaryFolder()
        let pairs = zip(try Self.lines(Self.original), try Self.lines(Self.english))
        let text = pairs.map { layout == "columns" ? "\($0)\t\($1)" : "\($0)\n\($1)" }
        let file = try work.write(text.joined(separator: "\n") + "\n", to: "both.txt")
        let result = try Program.run(
            ["annotate", Self.clip, file.path, "--bilingual", layout, "-o", "out"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let spoken = try record(work, "k-battalion-ru.redacted.json")
        let carried = try record(work, "k-battalion-ru.en.redacted.json")
        #expect(spoken.segments.count == 18)
        #expect(spoken.segments[0].text == "Алло, Сазан, слышишь меня?")
        #expect(carried.segments[0].text == "Hello, Sazan, can you hear me?")
        #expect(carried.segments.map(\.start) == spoken.segments.map(\.start))
    }

    @Test func `a mark in the translation alone removes its whole segment`() throws {
        let work = try TemporaryFolder()
        var lines = try Self.lines(Self.english)
        lines[0] = "FILIN: Hello, Sazan, can you fucking hear me?"
        let file = try work.write(lines.joined(separator: "\n") + "\n", to: "call.en.txt")
        let result = try Program.run(
            [
                "annotate", Self.clip, Self.original, "--translation", file.path, "-o", "out",
                "--restricted",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("segment 1 goes as a whole"))
        let released = try record(work, "k-battalion-ru.redacted.json")
        let first = released.segments[0]
        #expect(first.text == "████")
        let mark = try #require(released.redactions.first)
        #expect(mark.segment == 0 && mark.from == first.start && mark.to == first.end)
        let restricted = try record(work, "k-battalion-ru.restricted.json")
        #expect(restricted.redactions.first?.rule == "translation")
    }

    @Test func `a mark in the translation alone silences its whole segment, and verify agrees`()
        throws
    {
        let work = try TemporaryFolder()
        var lines = try Self.lines(Self.english)
        lines[0] = "FILIN: Hello, Sazan, can you fucking hear me?"
        let file = try work.write(lines.joined(separator: "\n") + "\n", to: "call.en.txt")
        let made = try Program.run(
            [
                "annotate", Self.clip, Self.original, "--translation", file.path, "-o", "out",
                "--restricted", "--bleep", "--sound", "silence",
            ], in: work.url)
        #expect(made.status == 0, "\(made.errors)")
        let segment = try record(work, "k-battalion-ru.redacted.json").segments[0]
        let rate = 8_000.0
        let (start, end) = try (#require(segment.start), #require(segment.end))
        let frames = Int(start * rate)..<Int(end * rate)
        let released = try Self.samples(work.path("out/k-battalion-ru.redacted.wav"))
        let original = try Self.samples(Self.clip)
        #expect(frames.count > 8_000)
        #expect(original[frames].contains { abs(Int($0)) > 1_000 })
        #expect(released[frames].allSatisfy { $0 == 0 })
        #expect(released.count == original.count)
        let after = frames.upperBound + 1_600..<frames.upperBound + 3_200
        #expect(released[after] == original[after])
        let check = try Program.run(
            [
                "verify", "out/k-battalion-ru.redacted.wav", "--against",
                "out/k-battalion-ru.restricted.json", "--clip", Self.clip,
            ], in: work.url)
        #expect(check.status == 0, "\(check.output)")
    }

    /// The samples of a WAV file of 16 bits, one channel.
    private static func samples(_ path: String) throws -> [Int16] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let place = try #require(
            (12..<bytes.count - 8).first { bytes[$0..<$0 + 4].elementsEqual("data".utf8) })
        let size = (0..<4).reduce(0) { $0 | Int(bytes[place + 4 + $1]) << (8 * $1) }
        return stride(from: place + 8, to: min(place + 8 + size, bytes.count - 1), by: 2).map {
            Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
        }
    }

    @Test func `a translation in other letters than its language has is refused`() throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            [
                "annotate", Self.clip, Self.original, "--translation", Self.english,
                "--translation-language", "uk", "-o", "out",
            ], in: work.url)
        #expect(result.status == 65)
        #expect(
            result.errors == """
                earwitness: k-battalion-ru.en.txt: the translation is said to be in uk, but its letters \
                are those of en; give the right file, or the right --translation-language

                """)
        #expect(work.names.isEmpty)
    }

    @Test func `an extract of a translation has no sound that the original's plan removes`() throws
    {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate", Self.clip, Self.original, "--translation", Self.english, "--restricted"]
                + ["-o", "out"], in: work.url)
        func extract(_ query: String, to folder: String) throws -> Data {
            let result = try Program.run(
                ["search", query, "--casebook", "c", "--extract", folder, "--clips"]
                    + [Repository.path("media")], in: work.url)
            #expect(result.status == 0, "\(result.errors)")
            return try Data(
                contentsOf: work.url.appending(path: "\(folder)/1-k-battalion-ru.redacted.wav"))
        }
        _ = try Program.run(["index", "out", "--casebook", "c"], in: work.url)
        let spoken = try extract("lang:ru сухпайки", to: "ru")
        #expect(try extract("lang:en rations", to: "en") == spoken)

        let english = "out/k-battalion-ru.en.restricted.json"
        _ = try Program.run(["index", english, "--casebook", "alone"], in: work.url)
        let alone = try Program.run(
            ["search", "rations", "--casebook", "alone", "--extract", "no", "--clips"]
                + [Repository.path("media")], in: work.url)
        #expect(alone.errors.contains("index the original too"), "\(alone.errors)")
        _ = try Program.run(
            ["index", "out/k-battalion-ru.redacted.json", "--casebook", "alone"], in: work.url)
        let masked = try Program.run(
            ["search", "rations", "--casebook", "alone", "--extract", "no", "--clips"]
                + [Repository.path("media")], in: work.url)
        #expect(masked.errors == alone.errors)
        let bleep = try Program.run(
            ["bleep", Self.clip, "--plan", english, "-o", "b.wav"], in: work.url)
        #expect(bleep.errors.contains("this is the plan of a translation"), "\(bleep.errors)")
        #expect([alone.status, bleep.status] == [65, 65])
    }

    @Test func `a timed translation that is indexed beside its clip is no original`() throws {
        let work = try TemporaryFolder()
        for (name, path) in [("wav", Self.clip), ("txt", Self.original)] {
            try FileManager.default.copyItem(atPath: path, toPath: work.path("call.\(name)"))
        }
        try work.write(
            "1\n00:00:29,000 --> 00:00:33,000\nAnd rations first, too.\n", to: "call.en.srt")
        _ = try Program.run(["index", ".", "--casebook", "c"], in: work.url)
        let list = try Program.run(["casebook", "list", "c"], in: work.url)
        #expect(list.output.contains("call.wav  en  1 segments  original  timed by keep"))
        _ = try Program.run(
            ["casebook", "export", "c", "-o", "exported"], in: work.url)
        let english = "exported/call.en.json"
        _ = try Program.run(["index", english, "--casebook", "alone"], in: work.url)
        let alone = try Program.run(
            ["search", "rations", "--casebook", "alone", "--extract", "no", "--clips", "."],
            in: work.url)
        #expect(alone.errors.contains("index the original too"), "\(alone.errors)")
        let both = try Program.run(
            ["search", "lang:en rations", "--casebook", "c", "--extract", "yes"], in: work.url)
        #expect(both.status == 0, "\(both.errors)")
        let piece = try Data(contentsOf: work.url.appending(path: "yes/1-call.redacted.wav"))
        let original = try Data(contentsOf: work.url.appending(path: "call.wav"))
        #expect(original.range(of: piece.dropFirst(44)) == nil)
    }

    @Test func `a release's translation is searched against its own record`() throws {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate", Self.clip, Self.original, "--translation", Self.english, "--restricted"]
                + ["-o", "out"], in: work.url)
        func verify(_ more: [String] = []) throws -> Program.Result {
            try Program.run(
                ["verify", "out/k-battalion-ru.en.redacted.srt", "--against"]
                    + ["out/k-battalion-ru.en.restricted.json"] + more, in: work.url)
        }
        let clean = try verify()
        #expect(clean.status == 0, "\(clean.errors)")
        #expect(clean.errors.contains("released sound was not looked into"))
        #expect(try verify(["--clip", Self.clip]).status == 65)
        let name = "out/k-battalion-ru.en.redacted.srt"
        try work.write(work.text(name).replacing("████", with: "fucking"), to: name)
        #expect(try verify().status == 1)
    }

    @Test func `a translation that does not run parallel is refused and says where`() throws {
        let work = try TemporaryFolder()
        var lines = try Self.lines(Self.english)
        lines.remove(at: 5)
        let file = try work.write(lines.joined(separator: "\n") + "\n", to: "short.txt")
        let result = try Program.run(
            ["annotate", Self.clip, Self.original, "--translation", file.path, "-o", "out"],
            in: work.url)
        #expect(result.status == 65)
        #expect(
            result.errors == """
                earwitness: short.txt: 17 segments, but 18 in the original; they part at segment 5 \
                here, 5 there; give both the same number of segments, or labels that change alike

                """)
        #expect(!FileManager.default.fileExists(atPath: work.path("out")))
    }

    @Test func `segments in another language than the one spoken are not sought`() throws {
        let work = try TemporaryFolder()
        let pairs = zip(try Self.lines(Self.original), try Self.lines(Self.english))
        let file = try work.write(
            pairs.map { "\($0)\n\($1)" }.joined(separator: "\n") + "\n", to: "both.txt")
        let result = try Program.run([
            "align", Self.clip, file.path, "--spoken-language", "ru",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let segments = try Record(result.output).segments
        let english = segments.filter { $0.doubts.contains("other-language") }
        #expect(english.map(\.id) == Array(stride(from: 1, to: 36, by: 2)))
        #expect(english.flatMap(\.words).allSatisfy { $0.timing == "interpolated" })
    }

    @Test func `--clock and --reflow hold for the translation too`() throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            [
                "annotate", Self.clip, Self.original, "--translation", Self.english, "-o", "out",
                "--recorded-at", "2024-03-01T23:59:58", "--clock", "--reflow", "bbc",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errorLines.contains { $0.hasPrefix("translation: reflowed by bbc: ") })
        let spoken = try work.text("out/k-battalion-ru.redacted.srt")
        let carried = try work.text("out/k-battalion-ru.en.redacted.srt")
        for subtitles in [spoken, carried] {
            let texts = subtitles.split(separator: "\n\n")
            #expect(texts.count > 18)
            #expect(texts.allSatisfy { $0.contains("[23:59:5") || $0.contains("[00:0") })
        }
        let json = try record(work, "k-battalion-ru.en.redacted.json")
        #expect(json.segments.count == 18)
    }
}
