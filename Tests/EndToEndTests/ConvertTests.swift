import Foundation
import TestSupport
import Testing

@Suite struct ConvertTests {
    private static let srt = Repository.path("transcripts/k-battalion-ru.srt")

    @Test func `a transcript keeps its times and words from SRT to WebVTT and back`() throws {
        let work = try TemporaryFolder()
        #expect(try Program.run(["convert", Self.srt, "call.vtt"], in: work.url).status == 0)
        let back = try Program.run(["convert", "call.vtt", "-", "--to", "srt"], in: work.url)
        let once = try Program.run(["convert", Self.srt, "-", "--to", "srt"])
        #expect(back.output == once.output)
        #expect(once.output.contains("00:00:05,044 --> 00:00:08,619"))
    }

    @Test func `what is there is not replaced without --force, the input never`() throws {
        let work = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.srt, toPath: work.path("call.srt"))
        try work.write("mine", to: "call.vtt")
        #expect(try Program.run(["convert", "call.srt", "call.vtt"], in: work.url).status == 73)
        #expect(try work.text("call.vtt") == "mine")
        let itself = try Program.run(["convert", "call.srt", "call.srt", "--force"], in: work.url)
        #expect(itself.status == 73)
    }

    @Test func `an untimed transcript gets no invented times`() throws {
        let text = Repository.path("transcripts/k-battalion-ru.txt")
        let result = try Program.run(["convert", text, "-", "--to", "srt"])
        #expect(result.status == 65)
        #expect(result.errorLines.count == 1)
    }

    @Test func `subtitles of silence convert to none, and it is said`() throws {
        let work = try TemporaryFolder()
        try work.write("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", to: "silent.vtt")
        let result = try Program.run(["convert", "silent.vtt", "silent.srt"], in: work.url)
        #expect(result.status == 0)
        #expect(try work.text("silent.srt") == "")
        #expect(
            result.errorLines == [
                "silent.vtt:3:1: a cue without text was left out",
                "silent.vtt: there is no segment in it, nor in what was written",
            ])
        let clip = Repository.path("media/k-battalion-ru.wav")
        let annotated = try Program.run(["annotate", clip, "silent.vtt"], in: work.url)
        #expect(annotated.status == 65)
    }
}
