import Foundation
import TestSupport
import Testing

/// What we write is read by other people's programs as the same cues: pysubs2, srt, webvtt-py and
/// pycaption from PyPI, in the virtual environment that `make test` makes, and ffmpeg.
@Suite struct IndependentReaderTests {
    private struct Cue: Equatable, CustomStringConvertible, Decodable {
        let start, end: Int
        let text: String

        init(_ start: Int, _ end: Int, _ text: String) {
            (self.start, self.end, self.text) = (start, end, text)
        }

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            try self.init(
                list.decode(Int.self), list.decode(Int.self), list.decode(String.self))
        }

        var description: String { "\(start)-\(end) \(text)" }
    }

    private static let transcript = """
        {"segments": [
          {"start": 0.5, "end": 2.25, "text": "Где боекомплект?", "speaker": "САЗАН"},
          {"start": 2.25, "end": 3.999, "text": "No \\"idea\\",\\nask the 3rd brigade.",
           "speaker": "Voice A"},
          {"start": 3.0, "end": 3661.5, "text": "이 여단은 어느 부대입니까 --> 100 % <b>"}
        ]}
        """

    /// How each format spells what the transcript says.
    private static func cues(_ label: (String) -> String, last: String) -> [Cue] {
        [
            Cue(500, 2_250, label("САЗАН") + "Где боекомплект?"),
            Cue(2_250, 3_999, label("Voice A") + "No \"idea\",\nask the 3rd brigade."),
            Cue(3_000, 3_661_500, "이 여단은 어느 부대입니까 " + last),
        ]
    }

    private func written(_ format: String, in work: TemporaryFolder) throws -> String {
        try work.write(Self.transcript, to: "call.json")
        let result = try Program.run(["convert", "call.json", "call.\(format)"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work.path("call.\(format)")
    }

    private func read(_ path: String) throws -> [String: [Cue]] {
        let result = try Program.run(
            URL(filePath: try #require(Python.interpreter)),
            [
                "-W", "ignore", Repository.path("Tests/EndToEndTests/Fixtures/subtitle-readers.py"),
                path,
            ])
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode([String: [Cue]].self, from: Data(result.output.utf8))
    }

    private static let hasReaders: Bool = {
        guard let python = Python.interpreter else { return false }
        let result = try? Program.run(
            URL(filePath: python), ["-c", "import pycaption, pysubs2, srt, webvtt"])
        return result?.status == 0
    }()

    @Test(.enabled(if: hasReaders, "the readers of Tests/requirements.txt are not installed"))
    func `SRT is read alike by srt, pysubs2 and pycaption`() throws {
        let work = try TemporaryFolder()
        let expected = Self.cues({ "[\($0)]: " }, last: "→ 100 % ‹b›")
        let found = try read(written("srt", in: work))
        #expect(found == ["srt": expected, "pysubs2": expected, "pycaption": expected])
    }

    @Test(.enabled(if: hasReaders, "the readers of Tests/requirements.txt are not installed"))
    func `WebVTT is read alike by webvtt-py, pysubs2 and pycaption`() throws {
        let work = try TemporaryFolder()
        let found = try read(written("vtt", in: work))
        // webvtt-py and pysubs2 leave character references as they are.
        let raw = "--&gt; 100 % &lt;b&gt;"
        #expect(found["webvtt-py"] == Self.cues({ $0 + ": " }, last: raw))
        #expect(found["pysubs2"] == Self.cues({ _ in "" }, last: raw))
        #expect(found["pycaption"] == Self.cues({ $0 + ": " }, last: "--> 100 % <b>"))
    }

    @Test(.enabled(if: hasReaders, "the readers of Tests/requirements.txt are not installed"))
    func `TTML is read alike by pysubs2 and pycaption`() throws {
        let work = try TemporaryFolder()
        let expected = Self.cues({ _ in "" }, last: "--> 100 % <b>")
        let found = try read(written("ttml", in: work))
        #expect(found == ["pysubs2": expected, "pycaption": expected])
    }

    @Test(.enabled(if: hasReaders, "the readers of Tests/requirements.txt are not installed"))
    func `our JSON is read as Whisper's by pysubs2`() throws {
        let work = try TemporaryFolder()
        try work.write(Self.transcript, to: "call.json")
        let result = try Program.run(
            ["convert", "call.json", "ours.json", "--to", "native"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let expected = Self.cues({ _ in "" }, last: "--> 100 % <b>")
        #expect(try read(work.path("ours.json")) == ["pysubs2": expected])
    }

    private static let ffmpeg = ["/usr/bin/ffmpeg", "/usr/local/bin/ffmpeg"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: ffmpeg != nil, "ffmpeg is not installed"), arguments: ["srt", "vtt"])
    func `ffmpeg finds the cues and their times`(_ format: String) throws {
        let work = try TemporaryFolder()
        let path = try written(format, in: work)
        let result = try Program.run(
            URL(filePath: try #require(Self.ffmpeg)),
            ["-v", "error", "-nostdin", "-i", path, "-f", "srt", "-"])
        let times = result.output.split(separator: "\n").filter { $0.contains(" --> 0") }
        #expect(
            times == [
                "00:00:00,500 --> 00:00:02,250", "00:00:02,250 --> 00:00:03,999",
                "00:00:03,000 --> 01:01:01,500",
            ])
        #expect(result.output.contains("Где боекомплект?"))
        #expect(result.output.contains("ask the 3rd brigade."))
    }
}
