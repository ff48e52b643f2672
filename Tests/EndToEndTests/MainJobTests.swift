import Foundation
import TestSupport
import Testing

/// `annotate` on the project's own calls.
@Suite struct MainJobTests {
    struct Call: CustomTestStringConvertible, Sendable {
        let clip, transcript: String
        let speakers: Set<String>
        let redactionCount: Int

        var stem: String { String(clip.prefix { $0 != "." }) }
        var testDescription: String { clip }
        var arguments: [String] {
            [Repository.path("media/\(clip)"), Repository.path("transcripts/\(transcript)")]
        }
    }

    static let russian = Call(
        clip: "k-battalion-ru.wav", transcript: "k-battalion-ru.txt",
        speakers: ["ФИЛИН", "САЗАН"], redactionCount: 9)

    static let calls = [russian]

    @Test(arguments: calls)
    func `every output is redacted, and nothing that was removed is in any of them`(call: Call)
        throws
    {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["annotate"] + call.arguments + ["--restricted", "-o", "out"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            work.names == [
                "out", "out/\(call.stem).redacted.json", "out/\(call.stem).redacted.srt",
                "out/\(call.stem).redacted.vtt", "out/\(call.stem).restricted.json",
            ])
        let restricted = try Record(work.text("out/\(call.stem).restricted.json"))
        #expect(restricted.redactions.count == call.redactionCount)
        let released = try ["json", "srt", "vtt"].map {
            try work.text("out/\(call.stem).redacted.\($0)").lowercased()
        }
        for removed in restricted.redactions.compactMap(\.text) {
            for text in released { #expect(!Self.holds(text, word: removed.lowercased())) }
        }
        let record = try Record(work.text("out/\(call.stem).redacted.json"))
        #expect(record.redactions.count == call.redactionCount)
        #expect(record.redactions.allSatisfy { $0.text == nil && $0.rule == nil })
        #expect(Set(record.segments.compactMap(\.speaker)) == call.speakers)
        for redaction in record.redactions {
            let text = Array(record.segments[redaction.segment].text.unicodeScalars)
            let mask = text[redaction.start..<redaction.end].map(String.init).joined()
            #expect(mask == "████")
        }
    }

    @Test func `released files are no more open than the user's mask lets them`() throws {
        let work = try TemporaryFolder()
        let run = ["-c", #"umask 027; exec "$0" "$@""#, Program.executable.path, "annotate"]
        let result = try Program.run(
            URL(filePath: "/bin/sh"), run + Self.russian.arguments + ["--bleep", "-o", "out"],
            in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let modes = try work.names.map { name in
            let path = work.url.appending(path: name).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            return mode as? Int
        }
        #expect(modes == [0o750, 0o640, 0o640, 0o640, 0o640])
    }

    @Test func `the restricted record is for its owner alone`() throws {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate"] + Self.russian.arguments + ["--restricted", "-o", "out"], in: work.url)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: work.path("out/k-battalion-ru.restricted.json"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `the same input gives the same bytes`() throws {
        let work = try TemporaryFolder()
        for folder in ["one", "two"] {
            _ = try Program.run(
                ["annotate"] + Self.russian.arguments + ["--restricted", "-o", folder],
                in: work.url)
        }
        for name in ["redacted.srt", "redacted.vtt", "redacted.json", "restricted.json"] {
            let one = try work.text("one/k-battalion-ru.\(name)")
            #expect(!one.isEmpty)
            #expect(one == (try work.text("two/k-battalion-ru.\(name)")))
        }
    }

    @Test func `turns start where the script that spoke them put them`() throws {
        let truth = try String(
            contentsOfFile: Repository.path("transcripts/k-battalion-ru.srt"), encoding: .utf8)
        let starts = truth.split(separator: "\n").compactMap(Self.start(ofTimeLine:))
        let result = try Program.run(["align"] + Self.russian.arguments)
        let record = try Record(result.output)
        #expect(record.kind == "unredacted")
        #expect(record.alignment?.method == "acoustic")
        #expect(record.segments.count == starts.count)
        for (segment, start) in zip(record.segments, starts) {
            let found = try #require(segment.start)
            #expect(abs(found - start) < 0.15, "segment \(segment.id): \(found), not \(start)")
        }
    }

    @Test func `segment times of the transcript are kept, and words timed inside them`() throws {
        let srt = Repository.path("transcripts/k-battalion-ru.srt")
        let starts = try String(contentsOfFile: srt, encoding: .utf8)
            .split(separator: "\n").compactMap(Self.start(ofTimeLine:))
        let result = try Program.run(["align", Self.russian.arguments[0], srt])
        let record = try Record(result.output)
        #expect(record.alignment?.method == "keep")
        #expect(record.segments.map(\.start) == starts)
        #expect(record.segments.allSatisfy { $0.timing == "imported" })
        #expect(record.segments.flatMap(\.words).contains { $0.timing == "aligned" })
    }

    @Test func `a translation is spread over the speech and never claimed to be aligned`() throws {
        let result = try Program.run([
            "align", Self.russian.arguments[0],
            Repository.path("transcripts/k-battalion-ru.en.txt"), "--spoken-language", "ru",
        ])
        let record = try Record(result.output)
        #expect(record.alignment?.method == "activity")
        #expect(record.alignment?.model == nil)
        #expect(record.segments.flatMap(\.words).allSatisfy { $0.timing == "distributed" })
    }

    /// Whether a word stands in a text by itself: the call holds the innocent "подстрахуй".
    private static func holds(_ text: String, word: String) -> Bool {
        text.ranges(of: word).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return before?.isLetter != true && after?.isLetter != true
        }
    }

    private static func start(ofTimeLine line: Substring) -> Double? {
        guard line.contains(" --> ") else { return nil }
        let parts = line.prefix(12).split { $0 == ":" || $0 == "," }.compactMap { Double($0) }
        guard parts.count == 4 else { return nil }
        return ((parts[0] * 60 + parts[1]) * 60_000 + parts[2] * 1_000 + parts[3]) / 1_000
    }
}
