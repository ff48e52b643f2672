import AudioIO
import EvidenceExport
import EvidenceModel
import Redaction
import TestSupport
import Testing
import Verification

/// What goes with the pictures and the sound of an MPEG-4 file, made byte by byte.
struct VideoLeakTests {
    private func box(_ name: String, _ body: [UInt8] = []) -> [UInt8] {
        let size = body.count + 8
        return [
            UInt8(size >> 24), UInt8(size >> 16 & 255), UInt8(size >> 8 & 255), UInt8(size & 255),
        ]
            + Array(name.utf8) + body
    }

    private func track(_ kind: String) -> [UInt8] {
        let handler = [UInt8](repeating: 0, count: 8) + Array(kind.utf8)
        return box("trak", box("tkhd", [0]) + box("mdia", box("hdlr", handler)))
    }

    private func leaks(_ moreBoxes: [UInt8], moreTracks: [UInt8] = []) throws -> [String] {
        let release = try Release()
        let movie = box("moov", box("mvhd", [0]) + track("vide") + track("soun") + moreTracks)
        try release.put(
            "call.mp4", box("ftyp", Array("isom".utf8)) + movie + box("mdat", [1, 2]) + moreBoxes)
        return try release.leaks(hearing: false)
    }

    @Test func `pictures are not looked at, so a video that nobody can make again is not known`()
        throws
    {
        #expect(try leaks([]) == ["call.mp4: pictures: unexamined"])
        #expect(try leaks(box("free", [0, 0])) == ["call.mp4: pictures: unexamined"])
    }

    @Test(.enabled(if: FFmpeg() != nil))
    func `a video that the clip and the plan give is known, the clip itself is not`() throws {
        let temporary = try TemporaryFolder()
        let ffmpeg = try #require(FFmpeg())
        let outcome = try ffmpeg.run(
            ["-f", "lavfi", "-i", "testsrc2=s=64x48:r=10:d=3", "-f", "lavfi"]
                + ["-i", "anoisesrc=d=3:r=16000:seed=3:a=0.2", "-c:v", "mpeg4", "-c:a", "aac"]
                + [temporary.path("clip.mp4")])
        try #require(outcome.isSuccess, "\(outcome.complaints)")
        let clip = try AudioClip.open(temporary.path("clip.mp4"))
        let second = MediaTime(milliseconds: 1_000)
        let plan = try BleepPlan(
            exactly: [second..<second + .milliseconds(800)], clip: clip.info.span)
        _ = try BleepRenderer().render(clip, plan, to: temporary.path("sound.flac"))
        let video = try #require(BleepedVideo(of: clip))
        try video.write(sound: temporary.path("sound.flac"), to: temporary.path("out.mp4"))
        let verifier = ReleaseVerifier(
            RemovedContent(Transcript(segments: []), plan: RedactionPlan(marks: [])),
            sound: SoundVerification(plan, original: clip))
        let known = try verifier.verify(temporary.path("out.mp4"))
        #expect(known.findings == [])
        #expect(
            known.notes == ["out.mp4: the pictures are those of the clip and were not looked at"])
        let original = try verifier.verify(temporary.path("clip.mp4")).findings.map(\.description)
        #expect(original.contains("clip.mp4: 00:00:01.000: attenuated (mark 1)"))
        #expect(original.contains("clip.mp4: pictures: unexamined"))
    }

    @Test func `tags, other tracks and bytes behind the end are found`() throws {
        #expect(
            try leaks(box("udta", Array("title".utf8))) == [
                "call.mp4: box udta: metadata", "call.mp4: pictures: unexamined",
            ])
        #expect(
            try leaks([], moreTracks: track("soun") + track("text")) == [
                "call.mp4: pictures: unexamined", "call.mp4: track soun: second-stream",
                "call.mp4: track text: second-stream",
            ])
        #expect(
            try leaks([1, 2, 3]) == [
                "call.mp4: beside the boxes: second-stream", "call.mp4: pictures: unexamined",
            ])
        #expect(try leaks(box("free", [7])).contains("call.mp4: box free: metadata"))
    }
}
