import Foundation
import TestSupport
import Testing

/// `--adapt-with`: a clip learns from those of a casebook that sound like it.
@Suite struct AdaptationTests {
    /// A casebook with all LibriVox sentences but the last, whose clips are in `clips`; and the last one.
    private struct Series {
        let work: TemporaryFolder
        let last: [String]
        var casebook: String { work.path("calls.casebook") }

        init() throws {
            work = try TemporaryFolder()
            let sentences = try RealSpeechTests.sentences
            for (index, sentence) in sentences.enumerated() {
                let folder = index < sentences.count - 1 ? "clips" : "last"
                try FileManager.default.createDirectory(
                    at: work.url.appending(path: folder), withIntermediateDirectories: true)
                try work.write(sentence.text, to: "\(folder)/\(index).txt")
                try FileManager.default.copyItem(
                    atPath: sentence.clip, toPath: work.path("\(folder)/\(index).wav"))
            }
            let index = sentences.count - 1
            last = [work.path("last/\(index).wav"), work.path("last/\(index).txt")]
            let result = try Program.run(
                ["index", work.path("clips"), "--casebook", casebook, "--quiet"])
            guard result.status == 0 else { throw CocoaError(.fileReadUnknown) }
        }
    }

    @Test
    func `other clips of the voice are learned from, and the record names them by their hash`()
        throws
    {
        let series = try Series()
        let before = try Data(contentsOf: URL(filePath: series.casebook))
        let result = try Program.run(["align"] + series.last + ["--adapt-with", series.casebook])
        let record = try Record(result.output)
        let learned = try #require(record.alignment?.adaptation)
        #expect(!learned.clips.isEmpty && (learned.gain ?? 0) >= 2.8)
        #expect(learned.clips.allSatisfy { $0.count == 64 && $0 != record.source?.sha256 })
        #expect(result.errors.contains("4.wav: learned from \(learned.clips.count) clip"))
        #expect(try JSONSchemaTests().faults(in: result.output, series.work) == "")
        #expect(try Data(contentsOf: URL(filePath: series.casebook)) == before)
        let again = try Program.run(["align"] + series.last + ["--adapt-with", series.casebook])
        #expect(again.output == result.output)
    }

    @Test func `a call of other voices learns nothing and comes out as without`() throws {
        let series = try Series()
        let call = MainJobTests.russian.arguments
        let taught = try Program.run(["align"] + call + ["--adapt-with", series.casebook])
        #expect(taught.errors.contains("no clip of the casebook sounds like it"))
        let record = try Record(taught.output)
        #expect(record.alignment?.adaptation == Record.Adaptation(clips: [], gain: nil))
        let alone = try Record(Program.run(["align"] + call).output)
        #expect(
            record.segments.flatMap(\.words).map(\.start)
                == alone.segments.flatMap(\.words).map(\.start))
    }

    @Test func `clips that were moved are named, and found where --clips says`() throws {
        let series = try Series()
        try FileManager.default.moveItem(
            atPath: series.work.path("clips"), toPath: series.work.path("moved"))
        let command = ["align"] + series.last + ["--adapt-with", series.casebook]
        let lost = try Program.run(command)
        #expect(lost.errors.contains("0.wav: the clip was not found"))
        #expect(try Record(lost.output).alignment?.adaptation?.clips == [])
        let found = try Program.run(command + ["--clips", series.work.path("moved")])
        #expect(try Record(found.output).alignment?.adaptation?.clips.isEmpty == false)
    }

    @Test func `a clip whose text does not fit its sound is named, and teaches nothing`() throws {
        let series = try Series()
        let work = series.work
        try work.write("nineteen wooden boxes of ammunition arrived on thursday", to: "wrong.txt")
        let wrong = try Program.run(
            ["align", series.last[0], "wrong.txt", "--accept-mismatch"], in: work.url)
        try work.write(wrong.output, to: "wrong.json")
        let indexed = try Program.run(
            ["index", "wrong.json", "--casebook", "wrong.casebook", "--quiet"], in: work.url)
        #expect(indexed.status == 0, "\(indexed.errors)")
        let result = try Program.run(
            ["align", "clips/0.wav", "clips/0.txt", "--adapt-with", "wrong.casebook"]
                + ["--clips", "last"], in: work.url)
        #expect(result.errors.contains("4.wav: nothing can be learned from the clip"))
        #expect(try Record(result.output).alignment?.adaptation?.clips == [])
    }

    @Test(arguments: [
        (["--adapt-with", "/etc/hostname"], 65, "not a casebook"),
        (["--adapt-with", "none.casebook"], 66, "no such casebook"),
        (["--clips", "."], 64, "--clips says where the clips of --adapt-with are"),
        (["--adapt-with", "a", "--align", "activity"], 64, "no part in --align activity"),
    ])
    func `what cannot be learned from is an error`(
        options: [String], status: Int32, message: String
    ) throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["align"] + MainJobTests.russian.arguments + options, in: work.url)
        #expect(result.status == status && result.errors.contains(message), "\(result.errors)")
        #expect(result.output == "")
    }
}
