import AudioIO
import ContentHashing
import EvidenceExport
import EvidenceModel
import Foundation
import TestSupport
import Testing

struct BleepRefusalTests {
    private let clip = TimeSpan.milliseconds(0, 2_000)

    @Test func `a region without length is refused`() {
        #expect(throws: BleepError.empty(path: "clip", region: 1, at: MediaTime(milliseconds: 5))) {
            try BleepPlan(exactly: [.milliseconds(5, 5)], clip: clip)
        }
    }

    @Test func `regions that overlap are refused`() {
        #expect(throws: BleepError.overlapping(path: "clip", region: 1, other: 3)) {
            try BleepPlan(
                exactly: [
                    .milliseconds(100, 200), .milliseconds(300, 400), .milliseconds(150, 160),
                ], clip: clip)
        }
    }

    @Test func `a region outside the clip is refused`() {
        let span = TimeSpan.milliseconds(1_900, 2_001)
        let error = BleepError.outsideClip(
            path: "call.wav", region: 1, span: span, clip: clip)
        #expect(throws: error) { try BleepPlan(exactly: [span], clip: clip, named: "call.wav") }
        #expect(
            error.description
                == "call.wav: region 1 (00:00:01.900 to 00:00:02.001) lies outside the clip, which ends "
                + "at 00:00:02.000; check that clip and transcript belong together")
        #expect(error.exitStatus == .badData)
    }

    @Test func `a clip with another hash is refused`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        let hash = try SHA256Digest(ofFileAt: clip.path).description
        try BleepRenderer.require(clip, sha256: hash)
        let other = String(repeating: "0", count: 64)
        #expect(throws: BleepError.otherClip(path: clip.path, expected: other, found: hash)) {
            try BleepRenderer.require(clip, sha256: other)
        }
    }

    @Test func `a file that is there is replaced by force only, the clip never`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        let out = folder.path("out.wav")
        try Data([1]).write(to: URL(fileURLWithPath: out))
        #expect(throws: BleepError.exists(path: out)) {
            try BleepRenderer().render(clip, plan, to: out)
        }
        #expect(try folder.bytes("out.wav") == [1])
        _ = try BleepRenderer(replacingExisting: true).render(clip, plan, to: out)
        #expect(try folder.bytes("out.wav").count > 1)
        #expect(throws: BleepError.isInput(path: clip.path)) {
            try BleepRenderer(replacingExisting: true).render(clip, plan, to: clip.path)
        }
        #expect(folder.names == ["clip.wav", "out.wav"])
    }

    @Test func `a name that promises another kind of sound is refused`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        let out = folder.path("out.mp3")
        #expect(throws: BleepError.otherExtension(path: out, expected: "wav")) {
            try BleepRenderer().render(clip, plan, to: out)
        }
        _ = try BleepRenderer().render(clip, plan, to: folder.path("out.WAV"))
        #expect(folder.names == ["clip.wav", "out.WAV"])
    }

    @Test func `a folder that is not there is a clear error`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        let out = folder.path("none/out.wav")
        let error = ClipWritingError.cannotCreate(path: out, reason: "No such file or directory")
        #expect(throws: error) { try BleepRenderer().render(clip, plan, to: out) }
        #expect(error.exitStatus == .cannotCreate)
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a full disk is an error of writing, and nothing is left under any name`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed32), seconds: 10)
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        let mount = try Mount("small", in: folder.folder, options: "size=64k")
        let out = mount.path + "/out.wav"
        #expect(throws: ClipWritingError.writeFailed(path: out, reason: "No space left on device"))
        {
            try BleepRenderer().render(clip, plan, to: out)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: mount.path) == [])
        #expect(ClipWritingError.writeFailed(path: out, reason: "").exitStatus == .inputOutput)
    }

    @Test(.enabled(if: Mount.isPossible))
    func `a file system that takes no writes is a clear error`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip.wav", ClipEncoding(.wav, .signed16))
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        let mount = try Mount("fixed", in: folder.folder, options: "size=64k,ro")
        let out = mount.path + "/out.wav"
        #expect(
            throws: ClipWritingError.cannotCreate(path: out, reason: "Read-only file system")
        ) {
            try BleepRenderer().render(clip, plan, to: out)
        }
    }
}
