import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Testing

struct BleepRendererTests {
    private static let exact: [ClipEncoding] = [
        ClipEncoding(.wav, .unsigned8), ClipEncoding(.wav, .signed16),
        ClipEncoding(.wav, .signed24), ClipEncoding(.wav, .signed32),
        ClipEncoding(.wav, .float32), ClipEncoding(.wav, .float64),
        ClipEncoding(.wav, .muLaw), ClipEncoding(.wav, .aLaw), ClipEncoding(.flac, .signed16),
        ClipEncoding(.flac, .signed24),
    ]

    @Test(arguments: exact)
    func `outside the regions every sample is that of the clip, in all channels`(
        encoding: ClipEncoding
    ) throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip", encoding)
        let plan = try BleepPlan(
            exactly: [.milliseconds(500, 700), .milliseconds(1_200, 1_250)], clip: clip.info.span)
        let record = try BleepRenderer().render(clip, plan, to: folder.path("out"))
        let before = try BleepSamples.samples(clip)
        let after = try BleepSamples.samples(AudioClip.open(folder.path("out")))
        #expect(record.encoding == encoding)
        #expect(record.items.map(\.frames) == [4_000..<5_600, 9_600..<10_000])
        #expect(before.count == after.count)
        let changed = before.indices.filter { before[$0] != after[$0] }.map { $0 / 2 }
        #expect(
            changed.allSatisfy { (4_000..<5_600).contains($0) || (9_600..<10_000).contains($0) })
        #expect(changed.count > 3_600)
    }

    @Test(arguments: [BleepSound.tone, .silence, .noise(seed: 3)])
    func `what is heard in a region does not depend on what was there`(sound: BleepSound) throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip", ClipEncoding(.wav, .signed16))
        var other = try BleepSamples.samples(clip)
        for index in 8_000..<11_200 { other[index] = index % 7 < 3 ? 0.9 : -0.7 }
        let twin = try folder.clip(
            "twin", ClipEncoding(.wav, .signed16), other, rate: 8_000, channels: 2)
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        _ = try BleepRenderer(sound: sound).render(clip, plan, to: folder.path("out"))
        _ = try BleepRenderer(sound: sound).render(twin, plan, to: folder.path("twin-out"))
        let isSame = try folder.bytes("out") == folder.bytes("twin-out")
        #expect(isSame)
    }

    @Test func `silence is digital silence between its fades`() throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip", ClipEncoding(.wav, .float32))
        let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
        _ = try BleepRenderer(sound: .silence).render(clip, plan, to: folder.path("out"))
        let samples = try BleepSamples.samples(AudioClip.open(folder.path("out")))
        #expect(samples[2 * 4_064..<2 * 5_536].allSatisfy { $0 == 0 })
    }

    @Test func `a tone has the level of quiet sound beside it, and minus 18 dB beside loud sound`()
        throws
    {
        let folder = try BleepSamples()
        for (scale, tenths) in [(1.0, -180), (0.1, -338), (0.0, -400)] {
            let name = "clip\(tenths)"
            let loud = try folder.noise(name + "-loud", ClipEncoding(.wav, .float32), channels: 1)
            let samples = try BleepSamples.samples(loud).map { $0 * scale }
            let clip = try folder.clip(
                name, ClipEncoding(.wav, .float32), samples, rate: 8_000, channels: 1)
            let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
            let record = try BleepRenderer().render(clip, plan, to: folder.path(name + "-out"))
            let after = try BleepSamples.samples(AudioClip.open(folder.path(name + "-out")))
            #expect(record.items.map(\.levelTenths) == [tenths])
            let peak = after[4_100..<5_500].max() ?? 0
            #expect(abs(20 * log10(peak) - Double(tenths) / 10) < 0.01)
        }
    }

    @Test func `no sample steps where a region begins or ends`() throws {
        let folder = try BleepSamples()
        let samples = (0..<16_000).map { 0.4 * cos(Double($0) / 40) }
        let clip = try folder.clip(
            "clip", ClipEncoding(.wav, .float32), samples, rate: 8_000, channels: 1)
        let plan = try BleepPlan(
            exactly: [.milliseconds(0, 50), .milliseconds(503, 707), .milliseconds(1_900, 2_000)],
            clip: clip.info.span)
        _ = try BleepRenderer(sound: .silence).render(clip, plan, to: folder.path("out"))
        let after = try BleepSamples.samples(AudioClip.open(folder.path("out")))
        let steps = zip(after, after.dropFirst()).map { abs($1 - $0) }
        #expect((steps.max() ?? 1) < 0.03)
    }

    @Test(arguments: [
        (ClipEncoding(.ogg, .vorbis), 16_000), (ClipEncoding(.ogg, .opus), 16_000),
        (ClipEncoding(.mpeg, .mp3), 16_000),
    ])
    func `a lossy clip keeps its format and its number of frames, and the record says so`(
        encoding: ClipEncoding, rate: Int
    ) throws {
        let folder = try BleepSamples()
        let clip = try folder.noise("clip", encoding, rate: rate)
        let plan = try BleepPlan(exactly: [.milliseconds(500, 900)], clip: clip.info.span)
        let record = try BleepRenderer(sound: .silence)
            .render(clip, plan, to: folder.path("out"))
        let out = try AudioClip.open(folder.path("out"))
        #expect(out.info.frameCount == clip.info.frameCount)
        #expect(out.info.format == clip.info.format)
        #expect(record.isEncodedAgain)
        let name = encoding.codec.rawValue
        #expect(record.remarks == ["the clip is \(name), so all of it was encoded again"])
        let middle = try BleepSamples.samples(out)[2 * 9_600..<2 * 12_800]
        #expect((middle.map { abs($0) }.max() ?? 1) < 0.01)
    }

    @Test func `the same clip and plan give the same bytes`() throws {
        let folder = try BleepSamples()
        for encoding in [ClipEncoding(.ogg, .vorbis), ClipEncoding(.wav, .float32)] {
            let name = encoding.fileExtension
            let clip = try folder.noise(name, encoding)
            let plan = try BleepPlan(exactly: [.milliseconds(500, 700)], clip: clip.info.span)
            _ = try BleepRenderer().render(clip, plan, to: folder.path(name + "1"))
            _ = try BleepRenderer().render(clip, plan, to: folder.path(name + "2"))
            let isSame = try folder.bytes(name + "1") == folder.bytes(name + "2")
            #expect(isSame)
        }
    }
}
