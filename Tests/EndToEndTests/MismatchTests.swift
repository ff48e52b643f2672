import Foundation
import TestSupport
import Testing

/// A transcript that is not that of the clip is refused, or marked when that is asked for.
@Suite struct MismatchTests {
    private let other = [
        "align", Repository.path("media/k-battalion-en.opus"),
        Repository.path("transcripts/k-battalion-ru.txt"),
    ]

    @Test func `a transcript of another clip is refused`() throws {
        let result = try Program.run(other)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("segments are not in the sound"), "\(result.errors)")
    }

    @Test func `a mismatch that is accepted is marked`() throws {
        let result = try Program.run(other + ["--accept-mismatch"])
        #expect(result.status == 0)
        #expect(result.errors.contains("is this the transcript of this clip?"), "\(result.errors)")
        let segments = try Record(result.output).segments
        let lost = segments.filter { $0.doubts.contains("not-in-sound") }
        #expect(lost.count > segments.count / 2)
        #expect(lost.allSatisfy { $0.confidence == 0 })
        #expect(lost.allSatisfy { ($0.end ?? 0) - ($0.start ?? 0) >= 0.499 })
    }

    @Test func `times after the end of the clip are told`() throws {
        let work = try TemporaryFolder()
        let call = try Data(contentsOf: URL(filePath: Repository.path("media/k-battalion-ru.wav")))
        let short = try work.write(call.prefix(80_000), to: "short.wav")
        let result = try Program.run([
            "align", short.path, Repository.path("transcripts/k-battalion-ru.srt"),
        ])
        #expect(result.errors.contains("start after the end of the clip"), "\(result.errors)")
    }

    @Test func `the right transcript is timed without a word on standard error`() throws {
        let result = try Program.run(["align"] + MainJobTests.russian.arguments)
        #expect(result.errors.isEmpty, "\(result.errors)")
    }

    @Test func `sound under a mask of an earlier release is cut out again`() throws {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments + ["-o", "one"], in: work.url)
        let result = try Program.run(
            [
                "annotate", MainJobTests.russian.arguments[0],
                "one/k-battalion-ru.redacted.srt", "-o", "two",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let record = try Record(work.text("two/k-battalion-ru.redacted.json"))
        #expect(record.redactions.count == MainJobTests.russian.redactionCount)
    }
}
