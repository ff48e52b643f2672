import Foundation
import TestSupport
import Testing

/// `voices` and `rules suggest` over a casebook of the project's calls.
@Suite struct CasebookInsightTests {
    /// The Russian call, and the same at half its level, which makes another clip of it.
    private func casebook() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        let clip = try Data(contentsOf: URL(filePath: Repository.path("media/k-battalion-ru.wav")))
        try clip.write(to: URL(filePath: work.path("first.wav")))
        try Self.quieter(clip).write(to: URL(filePath: work.path("second.wav")))
        let subtitles = try String(
            contentsOfFile: Repository.path("transcripts/k-battalion-ru.srt"), encoding: .utf8)
        try work.write(subtitles, to: "first.srt")
        try work.write(subtitles.replacing("ФИЛИН", with: "СОВА"), to: "second.srt")
        let result = try Program.run(
            [
                "index", "first.wav", "first.srt", "second.wav", "second.srt", "--align", "keep",
                "--casebook", "c.casebook", "--quiet",
            ], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work
    }

    /// A WAV file of 16-bit samples at half the level.
    private static func quieter(_ wave: Data) throws -> Data {
        let data = try #require(wave.firstRange(of: Data("data".utf8)))
        let bytes = [UInt8](wave)
        let first = data.upperBound + 4
        var result = Array(bytes.prefix(first))
        for place in stride(from: first, to: bytes.count - 1, by: 2) {
            let sample = Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8) / 2
            let value = UInt16(bitPattern: sample)
            result += [UInt8(value & 0xFF), UInt8(value >> 8)]
        }
        return Data(result)
    }

    private struct Voices: Decodable {
        struct Match: Decodable {
            struct Side: Decodable { let clip, speaker: String; let seconds: Double }
            let score: Double
            let voices: [Side]
        }
        let state: String
        let matches: [Match]
        let voices: Int
    }

    @Test func `a voice in another clip is suggested, with a score and never as an identity`()
        throws
    {
        let work = try casebook()
        let result = try Program.run(
            ["voices", "c.casebook", "--least", "0", "--format", "json"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("4 voices compared"))
        #expect(result.errors.contains("never an identity"))
        let voices = try JSONDecoder().decode(Voices.self, from: Data(result.output.utf8))
        #expect(voices.state == "suggested")
        #expect(voices.matches.count == 4)
        let best = voices.matches.prefix(2).map { Set($0.voices.map(\.speaker)) }
        #expect(Set(best) == [["ФИЛИН", "СОВА"], ["САЗАН"]])
        #expect(voices.matches.allSatisfy { $0.voices.allSatisfy { $0.seconds >= 10 } })
        let text = try Program.run(["voices", "c.casebook"], in: work.url)
        #expect(text.output.contains("first.wav  ФИЛИН"))
    }

    @Test func `clips that are gone or changed are not listened to`() throws {
        let work = try casebook()
        try work.write("other", to: "second.wav")
        let result = try Program.run(["voices", "c.casebook"], in: work.url)
        #expect(result.status == 65)
        #expect(result.errors.contains("(0 speakers have less, 1 clips were not found)"))
        #expect(result.errorLines.count == 1)
    }

    @Test func `key phrases are listed for the casebook and for a clip`() throws {
        let work = try casebook()
        let all = try Program.run(["rules", "suggest", "c.casebook", "--limit", "1"], in: work.url)
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.output.contains("батальон К"))
        #expect(all.output.split(separator: "\n").count == 1)
        let csv = try Program.run(
            ["rules", "suggest", "c.casebook", "--clip", "first", "--format", "csv"], in: work.url)
        #expect(csv.output.hasPrefix("kind,phrase,term,count,clips,score\r\n"))
        let none = try Program.run(
            ["rules", "suggest", "c.casebook", "--clip", "third"], in: work.url)
        #expect(none.status == 66)
        #expect(none.errorLines.count == 1)
    }
}
