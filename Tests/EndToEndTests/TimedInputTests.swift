import Foundation
import TestSupport
import Testing

/// Transcripts whose times are coarse, or not those of the sound.
@Suite struct TimedInputTests {
    private static let clip = Repository.path("media/k-battalion-uk.flac")
    /// Starts of turns, with seconds cut off.
    private static let coarse = Repository.path("transcripts/k-battalion-uk.txt")
    /// True times.
    private static let exact = Repository.path("transcripts/k-battalion-uk.vtt")

    private func segments(_ arguments: String...) throws -> [Record.Segment] {
        let result = try Program.run(["align"] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return try Record(result.output).segments
    }

    @Test func `coarse times are refined to where the turns are heard`() throws {
        let refined = try segments(Self.clip, Self.coarse, "--align", "refine")
        let truth = try segments(Self.clip, Self.exact)
        #expect(refined.count == truth.count)
        for (segment, other) in zip(refined, truth) {
            #expect(abs((segment.start ?? -1) - (other.start ?? -9)) <= 0.1)
            #expect(abs((segment.end ?? -1) - (other.end ?? -9)) <= 0.1)
            #expect(segment.doubts.isEmpty)
        }
    }

    @Test(arguments: ["auto", "keep", "refine"])
    func `no word lies outside its segment`(mode: String) throws {
        for segment in try segments(Self.clip, Self.coarse, "--align", mode) {
            let start = try #require(segment.start)
            let end = try #require(segment.end)
            for word in segment.words {
                #expect(start <= word.start ?? -1 && word.end ?? .infinity <= end)
            }
        }
    }

    @Test func `times that are true are kept to the millisecond`() throws {
        let kept = try segments(Self.clip, Self.exact)
        #expect(kept.allSatisfy { $0.timing == "imported" && $0.doubts.isEmpty })
        #expect(kept[1].start == 2.989 && kept[1].end == 6.216)
    }

    @Test func `times that contradict the sound are told, and the words found`() throws {
        let work = try TemporaryFolder()
        let text = try String(contentsOfFile: Self.exact, encoding: .utf8)

        let shifted = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.later(String($0)) }.joined(separator: "\n")
        let file = try work.write(shifted, to: "late.vtt")
        let result = try Program.run(["align", Self.clip, file.path])
        let found = try Record(result.output).segments
        let truth = try segments(Self.clip, Self.exact)
        #expect(result.errors.contains("is heard elsewhere than its times say"))
        #expect(found.count { $0.doubts.contains("contradicts-sound") } >= found.count - 2)
        let near = zip(found, truth).count { abs(($0.start ?? -9) - ($1.start ?? 0)) <= 0.2 }
        #expect(near >= found.count - 2)
    }

    /// A line of WebVTT with its times four seconds later.
    private static func later(_ line: String) -> String {
        guard line.contains(" --> ") else { return line }
        return line.components(separatedBy: " --> ").map { time in
            let fields = time.split(separator: ":").compactMap { Double($0) }
            let total = Int((fields.reduce(0) { $0 * 60 + $1 } * 1_000).rounded()) + 4_000
            return String(
                format: "%02d:%02d:%02d.%03d", total / 3_600_000, total / 60_000 % 60,
                total / 1_000 % 60, total % 1_000)
        }.joined(separator: " --> ")
    }

    @Test func `a segment that is not said is marked and the others keep their times`() throws {
        let work = try TemporaryFolder()
        let cue = """
            00:00:33.000 --> 00:00:36.000
            <v ЯВІР>Дев'ятнадцять дерев'яних ящиків з яблуками привезли у четвер увечері.</v>
            """
        var cues = try String(contentsOfFile: Self.exact, encoding: .utf8)
            .components(separatedBy: "\n\n")
        cues.insert(cue, at: 11)
        let file = try work.write(cues.joined(separator: "\n\n"), to: "more.vtt")
        let found = try segments(Self.clip, file.path)
        #expect(found.filter { $0.doubts.contains("not-in-sound") }.map(\.id) == [10])
        #expect(found[10].confidence == 0)
        #expect(found[10].words.allSatisfy { $0.timing == "interpolated" && $0.score == nil })
    }

    @Test func `speech without a segment is listed`() throws {
        let work = try TemporaryFolder()
        var cues = try String(contentsOfFile: Self.exact, encoding: .utf8)
            .components(separatedBy: "\n\n")
        cues.remove(at: 7)
        let file = try work.write(cues.joined(separator: "\n\n"), to: "less.vtt")
        let result = try Program.run(["align", Self.clip, file.path])
        let record = try Record(result.output)
        #expect(record.unmatchedAudio.count == 1)
        let truth = try segments(Self.clip, Self.exact)[6]
        let span = try #require(record.unmatchedAudio.first)
        #expect(abs(span.start - (truth.start ?? 0)) < 0.6)
        #expect(abs(span.end - (truth.end ?? 0)) < 0.6)
        #expect(result.errors.contains("is not in the transcript, so nothing in it is redacted"))
    }
}
