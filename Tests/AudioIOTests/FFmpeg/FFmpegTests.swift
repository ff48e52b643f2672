import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import AudioIO

/// What goes through ffmpeg. Each clip is a second of silence and half a second of tone in three
/// seconds, encoded here by ffmpeg itself.
@Suite(.enabled(if: FFmpeg() != nil, "ffmpeg is not installed")) struct FFmpegTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        var options: [String] = []
        /// How far the tone may be from its second, in milliseconds.
        var tolerance = 2.0

        var testDescription: String { name + " " + options.joined(separator: " ") }
    }

    static let cases = [
        Case(name: "call.m4a"), Case(name: "call.webm"), Case(name: "call.aac"),
        Case(name: "call.oga", options: ["-c:a", "flac", "-f", "ogg"]),
        Case(name: "call.wma"), Case(name: "old.wma", options: ["-c:a", "wmav1", "-ar", "16000"]),
        Case(name: "ac3.mkv", options: ["-c:a", "ac3"]),
        Case(name: "call.mka", options: ["-c:a", "eac3"]),
        Case(name: "mp3.avi", options: ["-c:a", "libmp3lame"]),
        Case(name: "mp3.flv", options: ["-c:a", "libmp3lame"]),
        Case(name: "mp2.mkv", options: ["-c:a", "mp2"]),
        Case(name: "aac.mka", options: ["-c:a", "aac"]),
        Case(name: "ac3.mp4", options: ["-c:a", "ac3"]),
    ]

    @Test(arguments: cases)
    func `sounds are where they were, and the original is what is measured`(_ test: Case) throws {
        let folder = try TemporaryFolder()
        let path = try Self.encoded(test.options, as: test.name, in: folder)
        var samples: [Float] = []
        let clip = try AudioClip.openReadingMono(path, at: .speech) { block in
            for index in block.indices { samples.append(block[index]) }
        }
        let onset = try #require(samples.firstIndex { abs($0) > 0.1 })
        #expect(abs(Double(onset) / 16 - 1_000) <= test.tolerance)
        #expect(try clip.monoSamples(at: .speech) == samples)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
        #expect(clip.info.byteCount == size)
        #expect(clip.path == path)
        #expect(clip.info.decoder.hasPrefix("ffmpeg-"))
        #expect(clip.info.warnings == [])
    }

    @Test func `sound that begins after the pictures is led by silence`() throws {
        let folder = try TemporaryFolder()
        let video = ["-f", "lavfi", "-i", "color=c=black:s=16x16:r=5:d=3"]
        let path = try Self.encoded(
            ["-map", "1", "-map", "0"], as: "call.mp4", in: folder,
            before: ["-itsoffset", "0.5"], after: video)
        let samples = try AudioClip.open(path).monoSamples(at: .speech)
        let onset = try #require(samples.firstIndex { abs($0) > 0.1 })
        #expect(abs(Double(onset) / 16 - 1_500) <= 2)
    }

    @Test func `a file that is cut off is refused or warned about`() throws {
        let folder = try TemporaryFolder()
        let whole = try Self.encoded([], as: "call.webm", in: folder)
        let bytes = try Data(contentsOf: URL(filePath: whole))
        let cut = try folder.file("cut.webm", Array(bytes.prefix(bytes.count / 2)))
        let clip = try AudioClip.open(cut)
        #expect(clip.info.frameCount < 3 * 48_000)
        #expect(!clip.info.warnings.isEmpty)
    }

    @Test func `a container without sound is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("silent.mp4")
        let outcome = try #require(FFmpeg()).run([
            "-f", "lavfi", "-i", "color=c=black:s=16x16:r=5:d=1", path,
        ])
        try #require(outcome.isSuccess)
        #expect(
            throws: AudioError.undecodable(
                path: path, kind: "MPEG-4 (m4a, mp4, 3gp)", reason: "there is no sound in it")
        ) { try AudioClip.open(path) }
    }

    @Test func `junk with a container's signature is refused`() throws {
        let folder = try TemporaryFolder()
        let head: [UInt8] = [0, 0, 0, 0x20] + Array("ftypM4A ".utf8)
        let path = try folder.file("call.m4a", head + [UInt8](repeating: 0, count: 5_000))
        #expect(throws: AudioError.self) { try AudioClip.open(path) }
    }

    @Test func `a run that writes too much is ended`() throws {
        let output = try ScratchFile()
        let outcome = try #require(FFmpeg()).run(
            ["-f", "lavfi", "-i", "anullsrc", "-f", "au", "pipe:1"], output: output.handle,
            mostBytes: 100_000)
        #expect(outcome.wasStopped)
        #expect(!outcome.isSuccess)
    }

    @Test func `ffmpeg is looked for in absolute folders alone`() throws {
        #expect(FFmpeg(searching: "") == nil)
        #expect(FFmpeg(searching: ".:bin:/nonexistent") == nil)
    }

    private static func encoded(
        _ options: [String], as name: String, in folder: borrowing TemporaryFolder,
        before: [String] = [], after: [String] = []
    ) throws -> String {
        let rate = 44_100
        var sound = [Int16](repeating: 0, count: 3 * rate)
        let tone = Sounds.tone16(hertz: 700, rate: rate, count: rate / 2)
        sound.replaceSubrange(rate..<rate + tone.count, with: tone)
        let wave = try folder.file("call.wav", WaveBytes.pcm16(sound, rate: rate))
        let outcome = try #require(FFmpeg()).run(
            before + FFmpeg.input(wave) + after + options + [folder.path(name)])
        try #require(outcome.isSuccess, "\(outcome.reason)")
        return folder.path(name)
    }
}
