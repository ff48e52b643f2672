import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Testing

struct BleepMetadataTests {
    /// The project's own calls, each with a comment in its container.
    private static let calls = [
        "k-battalion-en.opus", "k-battalion-ko.mp3", "k-battalion-ru.wav", "k-battalion-uk.flac",
    ]

    private func call(_ name: String) throws -> AudioClip {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try AudioClip.open(
            tests.appendingPathComponent("../../../media/\(name)").standardizedFileURL.path)
    }

    @Test(arguments: calls)
    func `what a container says about its sound is dropped`(name: String) throws {
        let folder = try BleepSamples()
        let clip = try call(name)
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        _ = try BleepRenderer().render(clip, plan, to: folder.path("bare"))
        let source = try Array(Data(contentsOf: URL(fileURLWithPath: clip.path)))
        #expect(contains(source, Array("ynthetic".utf8)))
        #expect(!contains(try folder.bytes("bare"), Array("ynthetic".utf8)))
        let bare = try AudioClip.open(folder.path("bare"))
        #expect(bare.info.textFields == [])
        #expect(bare.info.frameCount == clip.info.frameCount)
        #expect(bare.info.rate == clip.info.rate)
    }

    @Test func `a tag that is named is kept`() throws {
        let folder = try BleepSamples()
        let clip = try call("k-battalion-ru.wav")
        let comment = try #require(clip.info.textFields.first { $0.name == "comment" })
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        _ = try BleepRenderer(keepingMetadata: [.comment])
            .render(clip, plan, to: folder.path("kept"))
        #expect(try AudioClip.open(folder.path("kept")).info.textFields == [comment])
    }

    @Test func `the broadcast chunk goes, its time is kept when that is named`() throws {
        let folder = try BleepSamples()
        let path = folder.path("clip.wav")
        try Data(BroadcastWave.bytes).write(to: URL(fileURLWithPath: path))
        let clip = try AudioClip.open(path)
        #expect(clip.info.broadcast?.description == "a secret word")
        let plan = try BleepPlan(exactly: [.milliseconds(10, 50)], clip: clip.info.span)
        _ = try BleepRenderer().render(clip, plan, to: folder.path("bare"))
        _ = try BleepRenderer(keepingMetadata: [.recordedAt])
            .render(clip, plan, to: folder.path("kept"))
        #expect(try AudioClip.open(folder.path("bare")).info.broadcast == nil)
        let kept = try #require(try AudioClip.open(folder.path("kept")).info.broadcast)
        #expect(kept.recordedAt == "2024-03-01T14:05:09")
        #expect(kept.description == "")
        #expect(kept.timeReference == 77)
        for name in ["bare", "kept"] {
            #expect(!contains(try folder.bytes(name), Array("secret".utf8)))
            #expect(!contains(try folder.bytes(name), Array("labl".utf8)))
        }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(part)) != nil
    }
}

/// A Broadcast Wave file (EBU Tech 3285) with a description, a cue label and an iXML chunk.
enum BroadcastWave {
    static var bytes: [UInt8] {
        let sound = (0..<1_600).map { UInt8($0 % 2 * 16) }
        let chunks =
            chunk(
                "fmt ",
                number(1, 2) + number(1, 2) + number(8_000, 4) + number(16_000, 4)
                    + number(2, 2) + number(16, 2))
            + chunk("bext", broadcast) + chunk("iXML", Array("<a>secret</a>!".utf8))
            + chunk("data", sound)
            + chunk("LIST", Array("adtl".utf8) + chunk("labl", number(1, 4) + Array("secret".utf8)))
        return Array("RIFF".utf8) + number(chunks.count + 4, 4) + Array("WAVE".utf8) + chunks
    }

    private static var broadcast: [UInt8] {
        text("a secret word", 256) + text("us", 32) + text("ref", 32) + text("2024-03-01", 10)
            + text("14:05:09", 8) + number(77, 8) + number(1, 2) + text("", 254)
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + number(body.count, 4) + body
    }

    private static func text(_ text: String, _ size: Int) -> [UInt8] {
        Array((Array(text.utf8) + Array(repeating: 0, count: size)).prefix(size))
    }

    private static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
