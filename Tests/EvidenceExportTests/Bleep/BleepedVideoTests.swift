import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Testing

/// Video through ffmpeg, where it is installed.
@Suite(.enabled(if: FFmpeg() != nil))
struct BleepedVideoTests {
    /// Two seconds of picture and tone with a subtitle, a chapter and tags that say "secret".
    private func video(in folder: BleepSamples) throws -> AudioClip {
        let ffmpeg = try #require(FFmpeg())
        let texts = [
            "s.srt": "1\n00:00:00,500 --> 00:00:01,500\nsecret\n",
            "m.txt":
                ";FFMETADATA1\ntitle=secret\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=secret\n",
        ]
        for (name, text) in texts {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
        }
        let outcome = try ffmpeg.run(
            ["-f", "lavfi", "-i", "testsrc2=s=64x48:r=25:d=2", "-f", "lavfi"]
                + ["-i", "sine=440:d=2:r=16000", "-i", folder.path("s.srt")]
                + ["-i", folder.path("m.txt"), "-map", "0", "-map", "1", "-map", "2"]
                + ["-map_metadata", "3", "-c:v", "mpeg4", "-c:a", "aac", "-c:s", "mov_text"]
                + [folder.path("call.mp4")])
        try #require(outcome.isSuccess, "\(outcome.complaints)")
        return try AudioClip.open(folder.path("call.mp4"))
    }

    @Test func `the picture stays, the sound is replaced, all else is gone`() throws {
        let folder = try BleepSamples()
        let clip = try video(in: folder)
        let plan = try BleepPlan(exactly: [.milliseconds(500, 1_500)], clip: clip.info.span)
        _ = try BleepRenderer(sound: .silence).render(clip, plan, to: folder.path("out.flac"))
        let video = try #require(BleepedVideo(of: clip))
        try video.write(sound: folder.path("out.flac"), to: folder.path("out.mp4"))
        try video.write(sound: folder.path("out.flac"), to: folder.path("again.mp4"))
        let bytes = try folder.bytes("out.mp4")
        #expect(bytes == (try folder.bytes("again.mp4")))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
        let probe = try #require(FFmpeg()?.probe(folder.path("out.mp4")))
        #expect(probe.streams.map(\.kind) == ["video", "audio"])
        #expect(probe.streams.map(\.codec) == ["mpeg4", "aac"])
        let samples = try BleepSamples.samples(AudioClip.open(folder.path("out.mp4")))
        let tenth = clip.info.rate.hertz * clip.info.channelCount / 10
        let inside = samples[6 * tenth..<14 * tenth].map { abs($0) }
        let before = samples[tenth..<4 * tenth].map { abs($0) }
        #expect(inside.max() ?? 1 < 0.01)
        #expect(before.max() ?? 0 > 0.05)
    }

    @Test func `sound alone is no video, and a failed run leaves nothing`() throws {
        let folder = try BleepSamples()
        let sound = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        #expect(BleepedVideo(of: sound).map { _ in true } == nil)
        let video = try #require(BleepedVideo(of: try self.video(in: folder)))
        let out = folder.path("out.mp4")
        #expect(throws: BleepError.self) {
            try video.write(sound: folder.path("none.flac"), to: out)
        }
        #expect(!folder.names.contains { $0.hasPrefix("out") || $0.contains("earwitness-part") })
    }
}
