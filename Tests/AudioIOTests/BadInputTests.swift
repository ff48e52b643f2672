import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import AudioIO

/// What is refused, with which words and which status.
struct BadInputTests {
    private func refusal(of path: String) -> AudioError? {
        do {
            _ = try AudioClip.open(path)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["missing.wav", "no-folder/call.wav", "", "-", "call.wav\0.mp3"])
    func `a file that is not there`(_ name: String) throws {
        let error = try #require(refusal(of: name))
        #expect(error == .missing(path: name))
        #expect(error.exitStatus == .noInput)
    }

    @Test func `a file under a file, and a link to nothing`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("call.wav", WaveBytes.pcm16([1, 2, 3]))
        #expect(refusal(of: file + "/call.wav") == .missing(path: file + "/call.wav"))
        let link = folder.path("link.wav")
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: folder.path("nothing"))
        #expect(refusal(of: link) == .missing(path: link))
    }

    @Test func `a link in a circle`() throws {
        let folder = try TemporaryFolder()
        let link = folder.path("link.wav")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
        let error = try #require(refusal(of: link))
        #expect(error == .unreadable(path: link, reason: "Too many levels of symbolic links"))
        #expect(error.exitStatus == .noInput)
    }

    @Test func `a file that may not be read`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16([1, 2, 3]))
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // Nothing is closed to root.
        let isRoot = getuid() == 0
        let expected: AudioError? =
            isRoot ? nil : .unreadable(path: path, reason: "Permission denied")
        #expect(refusal(of: path) == expected)
    }

    @Test func `a folder`() throws {
        let folder = try TemporaryFolder()
        #expect(refusal(of: folder.path) == .directory(path: folder.path))
    }

    @Test func `a pipe that nobody writes to is refused at once`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("call.wav")
        try #require(unsafe mkfifo(path, 0o600) == 0)
        #expect(refusal(of: path) == .notRegular(path: path))
    }

    @Test(arguments: ["/dev/null", "/dev/zero"])
    func `a device`(_ path: String) { #expect(refusal(of: path) == .notRegular(path: path)) }

    @Test func `a file without a byte`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", [])
        #expect(refusal(of: path) == .empty(path: path))
    }

    @Test(arguments: ["call.wav", "call.mp3", "call.gsm", "call.vox", "call.au", "call.raw"])
    func `text with the name of a clip`(_ name: String) throws {
        let folder = try TemporaryFolder()
        let text = "1\n00:00:01,000 --> 00:00:02,000\nГде боекомплект?\n"
        let path = try folder.file(name, Array(text.utf8))
        #expect(refusal(of: path) == .text(path: path))
    }

    @Test(
        arguments: [
            ([0, 0, 0, 32] + Array("ftypM4A ".utf8), "MPEG-4 (m4a, mp4, 3gp)"),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x9F], "Matroska (webm, mka, mkv)"),
            (Array("#!AMR\n".utf8) + [0x3C, 0x91], "AMR"),
            ([0x30, 0x26, 0xB2, 0x75, 0x8E], "Windows Media (wma)"),
        ] as [([UInt8], String)])
    func `formats that need converting are called by their names`(
        _ bytes: [UInt8], kind: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", bytes + [UInt8](repeating: 0, count: 5_000))
        #expect(throws: AudioError.decoderMissing(path: path, kind: kind)) {
            _ = try SoundFile.opening(path, by: nil)
        }
    }

    @Test func `bytes that are nothing known`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 3)
        let noise =
            [0, 1, 2, 3] + (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let path = try folder.file("call.wav", noise)
        #expect(refusal(of: path) == .unsupported(path: path, kind: nil))
    }

    @Test func `a WAV file without frames`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16([]))
        #expect(refusal(of: path) == .noFrames(path: path))
    }

    @Test func `a WAV file that ends in its header`() throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.pcm16([1, 2, 3])
        let path = try folder.file("call.wav", Array(bytes[..<30]))
        #expect(
            refusal(of: path)
                == .undecodable(
                    path: path, kind: "WAV",
                    reason: "Error in WAV file. No 'data' chunk marker."))
    }

    @Test(arguments: [1, 999, 500_001, 2_000_000_000])
    func `a rate that no recording has`(_ hertz: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.file(
            format: 1, bits: 8, rate: hertz, channelCount: 1, data: [128, 129, 127, 128])
        let path = try folder.file("call.wav", bytes)
        #expect(refusal(of: path) == .unusableRate(path: path, hertz: hertz))
    }

    @Test func `a WAV file that was cut says so, and is used`() throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.pcm16(Sounds.click(at: 2, of: 1_000), promised: 64_000)
        let info = try AudioClip.open(try folder.file("call.wav", bytes)).info
        #expect(info.frameCount == 1_000)
        #expect(info.warnings == [.cutShort(promisedBytes: 64_000, presentBytes: 2_000)])
    }

    @Test(arguments: [0xFFFF_FFFF, 0x7FFF_FFFF_FFFF])
    func `a WAV file written to a pipe has no length in its header`(_ promised: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.pcm16(Sounds.click(at: 2, of: 1_000), promised: promised)
        let info = try AudioClip.open(try folder.file("call.wav", bytes)).info
        #expect(info.frameCount == 1_000)
        #expect(info.warnings == [])
    }

    @Test func `a refused file is closed again`() throws {
        let folder = try TemporaryFolder()
        let refused = [
            try folder.file("text.wav", Array("no sound".utf8)),
            try folder.file("cut.wav", Array(WaveBytes.pcm16([1, 2, 3])[..<30])),
            try folder.file("none.wav", WaveBytes.pcm16([])),
            try folder.file("empty.wav", []),
            try folder.file("slow.wav", WaveBytes.pcm16([1, 2, 3], rate: 1)),
        ]
        for path in refused { #expect(refusal(of: path) != nil) }
        let good = try folder.file("good.wav", WaveBytes.pcm16([1, 2, 3]))
        _ = try AudioClip.open(good).monoSamples()
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
        }
        #expect(open.filter { $0.hasPrefix(folder.path) } == [])
    }

    @Test func `opening many files at once keeps each one's reason`() async throws {
        let folder = try TemporaryFolder()
        let cut = try folder.file("cut.wav", Array(WaveBytes.pcm16([1, 2, 3])[..<30]))
        let bare = try folder.file(
            "bare.flac", Array("fLaC".utf8) + [UInt8](repeating: 0, count: 8))
        let expected = [refusal(of: cut), refusal(of: bare)]
        try #require(expected[0] != expected[1])
        await withTaskGroup(of: [AudioError?].self) { group in
            for _ in 0..<200 {
                group.addTask { [refusal(of: cut), refusal(of: bare)] }
            }
            for await found in group { #expect(found == expected) }
        }
    }
}
