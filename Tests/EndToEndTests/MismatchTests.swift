import Foundation
import TestSupport
import Testing

/// A transcript that is not that of the clip is timed all the same, but never silently.
@Suite struct MismatchTests {
    @Test func `a transcript of another clip is told`() throws {
        let result = try Program.run([
            "align", Repository.path("media/k-battalion-en.opus"),
            Repository.path("transcripts/k-battalion-ru.txt"),
        ])
        #expect(result.errors.contains("is this the transcript of this clip?"), "\(result.errors)")
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
