import Foundation
import TestSupport
import Testing

/// Bad input gets one line on standard error that names the file, a sysexits status, and leaves no
/// output behind.
@Suite struct BadInputTests {
    private static let clip = Repository.path("media/k-battalion-ru.wav")
    private static let transcript = Repository.path("transcripts/k-battalion-ru.txt")

    struct Case: CustomTestStringConvertible, Sendable {
        let what: String
        let status: Int32
        /// What the line must hold: the file's name and what to do.
        let says: [String]
        /// Puts the inputs into a folder and gives the clip's and the transcript's paths.
        let inputs: @Sendable (TemporaryFolder) throws -> (clip: String, transcript: String)
        var arguments: [String] = []
        var environment: [String: String] = [:]

        var testDescription: String { what }
    }

    static let cases: [Case] = [
        Case(what: "a clip that is not there", status: 66, says: ["absent.wav", "no such file"]) {
            ($0.path("absent.wav"), transcript)
        },
        Case(what: "a transcript that is not there", status: 66, says: ["absent.srt"]) {
            (clip, $0.path("absent.srt"))
        },
        Case(what: "a folder for a clip", status: 65, says: ["folder"]) { ($0.path, transcript) },
        Case(what: "a folder for a transcript", status: 65, says: ["folder"]) { (clip, $0.path) },
        Case(
            what: "clip and transcript the wrong way round", status: 65,
            says: ["k-battalion-ru.wav", "the clip comes first"]
        ) { _ in (transcript, clip) },
        Case(
            what: "a neural model without its vocabulary", status: 64, says: ["--tokens"],
            inputs: { _ in (clip, transcript) }, arguments: ["--model", "m.onnx"]),
        Case(
            what: "a neural model that has no part", status: 64, says: ["--align refine"],
            inputs: { _ in (clip, transcript) },
            arguments: ["--model", "m.onnx", "--tokens", "t.txt", "--align", "refine"]),
        Case(
            what: "a neural model and nothing that runs it", status: 69,
            says: ["earwitness models install"], inputs: { _ in (clip, transcript) },
            arguments: [
                "--model", transcript, "--tokens",
                transcript,
            ], environment: ["EARWITNESS_RUNTIME": "/nonexistent"]),
        Case(what: "an empty clip", status: 65, says: ["empty.wav", "empty"]) {
            (try $0.write("", to: "empty.wav").path, transcript)
        },
        Case(what: "an empty transcript file", status: 65, says: ["empty.srt", "empty"]) {
            (clip, try $0.write("", to: "empty.srt").path)
        },
        Case(what: "a transcript of blank lines", status: 65, says: ["blank.txt", "no segment"]) {
            (clip, try $0.write("\n \n\n", to: "blank.txt").path)
        },
        Case(what: "a text file named .wav", status: 65, says: ["text.wav", "text"]) {
            (try $0.write("this is no sound\n", to: "text.wav").path, transcript)
        },
        Case(
            what: "an m4a file without ffmpeg", status: 69, says: ["call.m4a", "apt-get install"],
            inputs: {
                let head: [UInt8] = [0, 0, 0, 0x20] + Array("ftypM4A ".utf8)
                let data = Data(head + Array(repeating: 0, count: 4_096))
                return (try $0.write(data, to: "call.m4a").path, transcript)
            }, environment: ["PATH": "/nonexistent"]),
        Case(what: "a transcript that is no text", status: 65, says: ["noise.txt", "not text"]) {
            let data = Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) })
            return (clip, try $0.write(data, to: "noise.txt").path)
        },
        Case(what: "silence", status: 65, says: ["silence.wav", "silence"]) {
            let samples = Array(repeating: Int16(0), count: 80_000)
            return (try $0.write(WaveFile.pcm16(samples), to: "silence.wav").path, transcript)
        },
        Case(
            what: "samples that are no numbers", status: 65,
            says: ["nan.wav", "3 samples of the clip are no numbers"]
        ) {
            var samples = (0..<80_000).map { Float(sin(Double($0) / 9)) / 2 }
            for place in [100, 4_000, 70_000] { samples[place] = .nan }
            return (try $0.write(WaveFile.float32(samples), to: "nan.wav").path, transcript)
        },
        Case(
            what: "no times to keep", status: 65, says: ["k-battalion-ru.txt", "--align acoustic"],
            inputs: { _ in (clip, Repository.path("transcripts/k-battalion-ru.txt")) },
            arguments: ["--align", "keep"]),
        Case(what: "clip and transcript swapped", status: 65, says: ["the clip comes first"]) { _ in
            (transcript, clip)
        },
        Case(what: "noise without speech", status: 65, says: ["noise.wav", "no speech"]) {
            var state: UInt32 = 1
            let samples = (0..<80_000).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return Int16(truncatingIfNeeded: Int(state >> 20) - 2_048)
            }
            return (try $0.write(WaveFile.pcm16(samples), to: "noise.wav").path, transcript)
        },
        Case(what: "a clip of no length", status: 65, says: ["zero.wav"]) {
            (try $0.write(WaveFile.pcm16([]), to: "zero.wav").path, transcript)
        },
        Case(what: "a transcript far too long for the clip", status: 65, says: ["too long"]) {
            let text = Array(repeating: "Что за бригада, чьи сухпайки?", count: 400)
            return (clip, try $0.write(text.joined(separator: "\n"), to: "long.txt").path)
        },
        Case(
            what: "an acoustic model that is not there", status: 69,
            says: ["pocketsphinx-en-us", "apt-get install"],
            inputs: { _ in (clip, transcript) },
            environment: ["EARWITNESS_ACOUSTIC_MODEL": "/nonexistent/model"]),
        Case(
            what: "a language that is no tag", status: 64, says: ["language"],
            inputs: { _ in (clip, transcript) }, arguments: ["--language", "Russian!"]),
        Case(
            what: "a language nobody can say", status: 64, says: ["qqq"],
            inputs: { _ in (clip, transcript) }, arguments: ["--language", "qqq"]),
        Case(
            what: "an option that is not there", status: 64, says: ["--colour"],
            inputs: { _ in (clip, transcript) }, arguments: ["--colour", "red"]),
        Case(
            what: "a channel that is not there", status: 64, says: ["channel 3"],
            inputs: { _ in (clip, transcript) }, arguments: ["--channel", "3"]),
        Case(
            what: "a format that is not there", status: 64, says: ["docx"],
            inputs: { _ in (clip, transcript) }, arguments: ["--format", "srt,docx"]),
    ]

    @Test(arguments: cases)
    func `is refused in one line and leaves nothing`(bad: Case) throws {
        let inputs = try TemporaryFolder()
        let (clip, transcript) = try bad.inputs(inputs)
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["annotate", clip, transcript, "--restricted", "-o", "out"] + bad.arguments,
            in: work.url, environment: bad.environment)
        #expect(result.status == bad.status, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errorLines.count == 1, "\(result.errors)")
        for text in bad.says { #expect(result.errors.contains(text), "\(result.errors)") }
        #expect(work.names.isEmpty)
    }

    @Test func `existing output is not overwritten without --force`() throws {
        let work = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: work.path("out"), withIntermediateDirectories: true)
        try work.write("mine", to: "out/k-battalion-ru.redacted.vtt")
        let arguments = ["annotate", Self.clip, Self.transcript, "-o", "out"]
        let refused = try Program.run(arguments, in: work.url)
        #expect(refused.status == 73)
        #expect(refused.errorLines.count == 1)
        #expect(refused.errors.contains("k-battalion-ru.redacted.vtt"))
        #expect(refused.errors.contains("--force"))
        #expect(work.names == ["out", "out/k-battalion-ru.redacted.vtt"])
        #expect(try work.text("out/k-battalion-ru.redacted.vtt") == "mine")

        #expect(try Program.run(arguments + ["--force"], in: work.url).status == 0)
        #expect(try work.text("out/k-battalion-ru.redacted.vtt").hasPrefix("WEBVTT"))
    }

    @Test func `an output folder that is a file cannot be created`() throws {
        let work = try TemporaryFolder()
        try work.write("mine", to: "out")
        let result = try Program.run(
            ["annotate", Self.clip, Self.transcript, "-o", "out"], in: work.url)
        #expect(result.status == 73)
        #expect(result.errorLines.count == 1)
        #expect(work.names == ["out"])
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `a folder without write permission cannot be written to`() throws {
        let work = try TemporaryFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: work.path)
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: work.path)
        }
        let result = try Program.run(
            ["annotate", Self.clip, Self.transcript, "-o", "out"], in: work.url)
        #expect(result.status == 73)
        #expect(result.errorLines.count == 1)
    }
}
