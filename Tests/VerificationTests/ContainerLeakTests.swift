import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Testing
import Verification

struct ContainerLeakTests {
    @Test func `a chunk of text in a WAV file is found, with the word in it`() throws {
        let release = try Release()
        try release.render("a.wav")
        try release.put("a.wav", release.bytes("a.wav") + chunk("iXML", "вот сука тут!!"))
        let found = try release.leaks()
        #expect(
            found == [
                "a.wav: after the RIFF chunk: metadata (mark 1)",
                "a.wav: after the RIFF chunk: second-stream",
                "a.wav: chunk iXML: metadata", "a.wav: chunk iXML: metadata (mark 1)",
            ])
    }

    @Test func `a second sound behind the first is found`() throws {
        for encoding in [ClipEncoding(.wav, .signed16), ClipEncoding(.ogg, .opus)] {
            let release = try Release(encoding, rate: 16_000)
            let name = "a." + encoding.fileExtension
            try release.render(name)
            let once = try release.bytes(name)
            try release.put(name, once + once)
            let leaks = try release.report().findings.map(\.leak)
            #expect(leaks.contains(.secondStream))
        }
    }

    @Test func `samples behind the promised end of a FLAC file are found`() throws {
        let release = try Release(ClipEncoding(.flac, .signed16))
        try release.render("a.flac")
        var bytes = try release.bytes("a.flac")
        let found = try release.leaks()
        #expect(
            found == [])
        // STREAMINFO: the total is the 36 bits from bit 4 of byte 21 on; 64,000 becomes 48,000.
        bytes.replaceSubrange(24..<26, with: [0xBB, 0x80])
        try release.put("a.flac", bytes)
        #expect(
            try release.leaks().contains("a.flac: 16000 samples after the end: decoder-padding"))
    }

    @Test func `sound before the start of an Opus file is found`() throws {
        let release = try Release(ClipEncoding(.ogg, .opus), rate: 48_000)
        try release.render("a.opus")
        let found = try release.leaks()
        #expect(
            found == [])
        var bytes = try release.bytes("a.opus")
        // The first page's only packet: its bytes 10 and 11 are the samples to skip.
        bytes.replaceSubrange(38..<40, with: [0x80, 0x3E])
        try release.put("a.opus", bytes)
        #expect(try release.leaks().contains { $0.hasSuffix("decoder-padding") })
    }

    @Test func `samples that an MP3 file skips are found`() throws {
        let release = try Release(ClipEncoding(.mpeg, .mp3), rate: 16_000)
        try release.render("a.mp3")
        let found = try release.leaks()
        #expect(
            found == [])
        var bytes = try release.bytes("a.mp3")
        let tag = try #require(Data(bytes).range(of: Data("LAME".utf8)))
        bytes.replaceSubrange(tag.lowerBound + 21..<tag.lowerBound + 24, with: [0xFF, 0xF2, 0x40])
        try release.put("a.mp3", bytes)
        #expect(try release.leaks().contains { $0.hasSuffix("decoder-padding") })
    }

    @Test(arguments: [
        (ClipEncoding(.wav, .signed24), 8_000), (ClipEncoding(.wav, .float32), 8_000),
        (ClipEncoding(.wav, .muLaw), 8_000), (ClipEncoding(.flac, .signed24), 8_000),
        (ClipEncoding(.ogg, .vorbis), 16_000), (ClipEncoding(.ogg, .opus), 16_000),
        (ClipEncoding(.mpeg, .mp3), 16_000),
    ])
    func `what the renderer writes is clean, in every format`(encoding: ClipEncoding, rate: Int)
        throws
    {
        let release = try Release(encoding, rate: rate)
        try release.render("a." + encoding.fileExtension)
        let found = try release.leaks()
        #expect(
            found == [])
    }

    @Test(arguments: [
        (ClipEncoding(.ogg, .vorbis), 16_000), (ClipEncoding(.ogg, .opus), 16_000),
        (ClipEncoding(.mpeg, .mp3), 16_000),
    ])
    func `lossy sound that was only made quieter is found, other lossy sound is not`(
        encoding: ClipEncoding, rate: Int
    ) throws {
        let release = try Release(encoding, rate: rate)
        let name = "a." + encoding.fileExtension
        let made = try release.render(name)
        let original = try Release.samples(release.clip)
        // Encoded a second time, so that it is not byte for byte what the plan gives.
        try release.replace(name, made)
        let found = try release.leaks()
        #expect(
            found == [])
        // 20 dB quieter under the tone, and 30 dB quieter without one.
        for (tone, gain) in [(1.0, 0.1), (0, 0.0316)] {
            var samples = made
            for frame in release.frames(0) {
                for index in [2 * frame, 2 * frame + 1] {
                    samples[index] = made[index] * tone + original[index] * gain
                }
            }
            try release.replace(name, samples)
            #expect(
                Set(try release.leaks()) == [
                    "\(name): 00:00:00.950: attenuated (mark 1)",
                    "\(name): 00:00:00.950: other-channel (mark 1)",
                ])
        }
    }

    @Test func `lossy sound without the clip cannot be checked, and that is a finding`() throws {
        let release = try Release(ClipEncoding(.mpeg, .mp3), rate: 16_000)
        try release.render("a.mp3")
        #expect(
            try release.leaks(hearing: false)
                == ["a.mp3: lossy sound without the clip: unexamined"])
    }

    private func chunk(_ name: String, _ text: String) -> [UInt8] {
        let size = text.utf8.count
        return Array(name.utf8) + [UInt8(size), 0, 0, 0] + Array(text.utf8)
    }
}
