import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import AudioIO

struct ReadFailureTests {
    /// Makes every further read of an open file fail, as a disk that goes away does.
    private func breakReading(_ descriptor: Int32) throws {
        let writeOnly = unsafe open("/dev/null", O_WRONLY)
        try #require(writeOnly >= 0)
        defer { close(writeOnly) }
        try #require(dup2(writeOnly, descriptor) == descriptor)
    }

    @Test func `a disk that fails at once is no damaged file`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16([1, 2, 3]))
        let input = try InputFile(path)
        try breakReading(input.descriptor)
        var found: AudioError?
        do {
            _ = try SoundFile(input)
        } catch {
            found = error
        }
        #expect(found == .readFailed(path: path, frame: 0, reason: "Bad file descriptor"))
        #expect(found?.exitStatus == .inputOutput)
    }

    @Test func `a disk that fails half-way is no end of the sound`() throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.pcm16([Int16](repeating: 1, count: 200_000))
        let path = try folder.file("call.wav", bytes)
        let input = try InputFile(path)
        let descriptor = input.descriptor
        var file = try SoundFile(input)
        var block = SampleBlock(channelCount: 1)
        try file.read(into: &block, at: 0)
        #expect(block.frameCount == 65_536)
        try breakReading(descriptor)
        var found: AudioError?
        do {
            try file.read(into: &block, at: 65_536)
        } catch {
            found = error
        }
        #expect(found == .readFailed(path: path, frame: 65_536, reason: "Bad file descriptor"))
    }
}
