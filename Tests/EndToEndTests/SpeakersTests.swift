import Foundation
import InferenceRuntime
import TestSupport
import Testing

/// Speakers of a call whose transcript names nobody.
@Suite struct SpeakersTests {
    private let clip = MainJobTests.russian.arguments[0]

    /// The subtitles of the Russian call, and who speaks each of them.
    private func call() throws -> (subtitles: String, speakers: [String]) {
        let text = try String(
            contentsOfFile: Repository.path("transcripts/k-battalion-ru.srt"), encoding: .utf8)
        var speakers: [String] = []
        let lines = text.components(separatedBy: "\n").map { line in
            for name in ["ФИЛИН", "САЗАН"] where line.hasPrefix(name + ": ") {
                speakers.append(name)
                return String(line.dropFirst(name.count + 2))
            }
            return line
        }
        return (lines.joined(separator: "\n"), speakers)
    }

    private func run(_ options: [String], in work: TemporaryFolder) throws -> Program.Result {
        try Program.run(["align", clip, "call.srt", "--align", "keep"] + options, in: work.url)
    }

    @Test func `voices of a call without names are told apart, and said to be suggested`() throws {
        let work = try TemporaryFolder()
        let call = try call()
        _ = try work.write(call.subtitles, to: "call.srt")
        let result = try run(["--speaker-count", "2"], in: work)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("2 speakers suggested"))
        let record = try Record(result.output)
        let pairs = zip(call.speakers, record.segments.map { $0.speaker ?? "" })
        let right = pairs.count {
            $0 == "ФИЛИН" && $1 == "Voice 1?" || $0 == "САЗАН" && $1 == "Voice 2?"
        }
        #expect(right >= call.speakers.count - 1)
        #expect(record.segments[0].speaker_suggestion?.method == "voice")
        #expect(record.segments[0].speaker_suggestion?.state == "suggested")
    }

    @Test func `a decision confirms or corrects the speaker of one segment, and holds again`()
        throws
    {
        let work = try TemporaryFolder()
        _ = try work.write(try call().subtitles, to: "call.srt")
        for decision in [
            ["accept", "--segment", "0", "--text", "Сазан", "--speaker", "ФИЛИН"],
            ["reject", "--segment", "1", "--text", "Слышу", "--speaker", "Voice 2?"],
        ] {
            let result = try Program.run(["decide", "d.json"] + decision, in: work.url)
            #expect(result.status == 0, "\(result.errors)")
        }
        let result = try Program.run(
            [
                "annotate", clip, "call.srt", "--align", "keep", "--speaker-count", "2",
                "--decisions", "d.json", "-o", "out",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let record = try Record(work.text("out/k-battalion-ru.redacted.json"))
        #expect(record.segments.prefix(2).map(\.speaker) == ["ФИЛИН", nil])
        #expect(record.segments[0].speaker_suggestion == nil)
        #expect(record.segments[2].speaker_suggestion?.state == "suggested")
    }

    @Test func `a person's names replace suggestions, and a label that is not there is refused`()
        throws
    {
        let work = try TemporaryFolder()
        _ = try work.write(try call().subtitles, to: "call.srt")
        _ = try work.write(
            "speakers:\n  - {name: САЗАН, labels: [\"Voice 2?\"]}\n", to: "who.yaml")
        let options = ["--speaker-count", "2", "--speakers"]
        let named = try Record(run(options + ["who.yaml"], in: work).output)
        let names = Set(named.segments.compactMap(\.speaker))
        #expect(names == ["Voice 1?", "САЗАН"])
        #expect(
            named.segments.filter { $0.speaker == "САЗАН" }
                .allSatisfy { $0.speaker_suggestion == nil })
        _ = try work.write("speakers:\n  - {name: A, labels: [Nobody]}\n", to: "wrong.yaml")
        let refused = try run(options + ["wrong.yaml", "--quiet"], in: work)
        #expect(refused.status == 65)
        #expect(
            refused.errors
                == "earwitness: wrong.yaml:2: no segment has the label 'Nobody'; correct it, or leave "
                + "it out\n")
    }

    @Test(
        .enabled(if: RuntimeFolder().library != nil, "earwitness models install has not been run"))
    func `a neural model may listen, and the record names it`() throws {
        let work = try TemporaryFolder()
        _ = try work.write(try call().subtitles, to: "call.srt")
        _ = try work.write(ToneModel.bandPeaks(width: 80), to: "bands.onnx")
        _ = try work.write("no model", to: "text.onnx")
        let options = ["--speaker-count", "2", "--voice-model"]
        let result = try run(options + ["bands.onnx"], in: work)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(#""voice_model""#))
        #expect(result.output.contains(#""bands.onnx""#))
        let refused = try run(options + ["text.onnx", "--quiet"], in: work)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("text.onnx: not an ONNX model"))
        #expect(refused.errorLines.count == 1)
    }

    @Test func `fewer voices than asked for are said to be fewer`() throws {
        let work = try TemporaryFolder()
        let call = try call()
        _ = try work.write(call.subtitles, to: "call.srt")
        let result = try run(["--speaker-count", "20"], in: work)
        #expect(result.status == 0)
        let found = Set(try Record(result.output).segments.compactMap(\.speaker)).count
        #expect(found < 20)
        #expect(
            result.errors.contains("20 voices were asked for, but no more than \(found) segments"))
    }

    @Test func `turns of a diarizer name the segments they cover`() throws {
        let work = try TemporaryFolder()
        _ = try work.write(try call().subtitles, to: "call.srt")
        _ = try work.write(
            """
            SPEAKER call 1 0.000 2.300 <NA> <NA> spk_a <NA> <NA>
            SPEAKER call 1 2.400 2.300 <NA> <NA> spk_b <NA> <NA>

            """, to: "call.rttm")
        let record = try Record(run(["--speakers", "call.rttm"], in: work).output)
        #expect(record.segments.prefix(3).map(\.speaker) == ["spk_a", "spk_b", nil])
        #expect(record.segments[1].speaker_suggestion?.method == "turns")
    }

    @Test(arguments: [
        (["--speaker-channels"], Int32(65), "the clip has one channel"),
        (["--speaker-count", "0"], 64, "speaker-count"),
        (["--speaker-count", "2", "--speaker-channels"], 64, "exclude each other"),
        (["--voice-model", "model.onnx"], 64, "--voice-model takes part where --speaker-count"),
        (["--speaker-count", "2", "--voice-model", "no.onnx"], 66, "there is no such model"),
        (["--speakers", "missing.yaml"], 66, "there is no such file"),
    ])
    func `what cannot be done is refused in one line`(
        options: [String], status: Int32, message: String
    ) throws {
        let work = try TemporaryFolder()
        _ = try work.write(try call().subtitles, to: "call.srt")
        let result = try run(options + ["--quiet"], in: work)
        #expect(result.status == status)
        #expect(result.errors.contains(message))
        #expect(result.output == "")
    }
}
