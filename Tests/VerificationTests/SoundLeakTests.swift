import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Testing
import Verification

struct SoundLeakTests {
    private static let name = "call.redacted.wav"

    /// What is found when the first region's samples are changed: `change` gets the frame within the
    /// region, the number of its frames, the replacement's and the original's sample, the channel.
    private func leaks(
        hearing: Bool = true,
        _ change: (_ frame: Int, _ count: Int, _ made: Double, _ was: Double, _ channel: Int)
            -> Double
    ) throws -> [String] {
        let release = try Release()
        var samples = try release.render(Self.name)
        let original = try Release.samples(release.clip)
        let frames = release.frames(0)
        for frame in frames {
            for channel in 0..<2 {
                let index = frame * 2 + channel
                samples[index] = change(
                    frame - frames.lowerBound, frames.count, samples[index], original[index],
                    channel)
            }
        }
        try release.replace(Self.name, samples)
        return try release.leaks(hearing: hearing)
    }

    private func finding(_ leak: String) -> [String] {
        ["\(Self.name): 00:00:00.950: \(leak) (mark 1)"]
    }

    @Test(arguments: [true, false])
    func `sound that was made quieter in place of being replaced is found`(hearing: Bool) throws {
        let quieter = try leaks(hearing: hearing) { _, _, _, was, _ in was * 0.01 }
        #expect(quieter == finding("attenuated"))
        let mixed = try leaks(hearing: hearing) { _, _, made, was, _ in made + was * 0.01 }
        #expect(mixed == finding("attenuated"))
    }

    @Test func `first or last samples that were left are found`() throws {
        let head = try leaks { frame, _, made, was, _ in frame < 20 ? was : made }
        #expect(head == finding("region-edge"))
        let tail = try leaks { frame, count, made, was, _ in frame >= count - 20 ? was : made }
        #expect(tail == finding("region-edge"))
    }

    @Test func `an original that fades inside the region is found`() throws {
        let found = try leaks { frame, _, made, was, _ in
            made + was * max(0, 1 - Double(frame) / 300)
        }
        #expect(found == finding("fade-in-region"))
    }

    @Test func `a channel that was forgotten is found`() throws {
        let found = try leaks { _, _, made, was, channel in channel == 1 ? was : made }
        #expect(found == finding("other-channel"))
    }

    @Test func `sound outside the regions that is not the clip's is found`() throws {
        let release = try Release()
        var samples = try release.render(Self.name)
        samples[2 * 100] += 0.25
        try release.replace(Self.name, samples)
        let found = try release.leaks()
        #expect(
            found
                == ["call.redacted.wav: 1 frames, the first 100: changed-sound"])
    }

    @Test func `sound of another length is found`() throws {
        let release = try Release()
        let samples = try release.render(Self.name)
        try release.replace(Self.name, Array(samples.dropLast(2)))
        let found = try release.leaks()
        #expect(
            found
                == ["call.redacted.wav: 63999 frames, not 64000: changed-sound"])
    }

    @Test func `another clip's sound is told by its length, without the clip too`() throws {
        let release = try Release()
        let samples = try release.render(Self.name)
        try release.replace(Self.name, Array(samples.dropLast(2)))
        let found = try release.leaks(hearing: false)
        #expect(
            found
                == ["call.redacted.wav: 63999 frames, not 64000: changed-sound"])
    }

    @Test func `an outline of the sound made before redaction is found`() throws {
        let release = try Release()
        try release.render(Self.name)
        let original = try Release.samples(release.clip)
        let released = try Release.samples(AudioClip.open(release.path(Self.name)))
        try release.put("before.json", #"{"data":\#(outline(original))}"#)
        try release.put("after.json", #"{"data":\#(outline(released))}"#)
        let found = try release.leaks()
        #expect(
            found == ["before.json: line 1: sound-picture"])
    }

    private func outline(_ samples: [Double]) -> [Int] {
        let size = samples.count / 400
        return (0..<400).map { part in
            let range = part * size..<(part + 1) * size
            let mono = stride(from: range.lowerBound, to: range.upperBound, by: 2)
                .map { abs(samples[$0] + samples[$0 + 1]) / 2 }
            return Int((mono.max() ?? 0) * 127)
        }
    }
}
