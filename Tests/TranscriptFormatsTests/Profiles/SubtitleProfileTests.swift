import EvidenceModel
import Testing

@testable import TranscriptFormats

struct SubtitleProfileTests {
    private static let long = "one two three four five six seven eight nine"

    @Test func `a cue that keeps to the rules has no fault`() {
        let transcript = Transcript(segments: [
            segment("Where are the rations?", 0, 2_000), segment("No idea.", 2_000, 3_000),
        ])
        for profile in SubtitleProfile.all where profile != .dcmp {
            #expect(profile.faults(in: transcript) == [])
        }
    }

    @Test func `every rule says what it found and what it wants`() {
        let transcript = Transcript(segments: [
            segment(Self.long, 0, 2_000), segment("a\nb\nc", 2_040, 10_000),
            segment("Who?", 9_000, 9_500), Segment(text: "what"),
        ])
        #expect(
            SubtitleProfile.netflix.faults(in: transcript).map(\.description) == [
                "cue 1 at 00:00:00.000: line 1 has 44 characters, 42 at most",
                "cue 1 at 00:00:00.000: 22 characters a second, 17 at most",
                "cue 1 at 00:00:00.000: 40 ms before the next, 80 at least or none",
                "cue 2 at 00:00:02.040: 3 lines, 2 at most",
                "cue 2 at 00:00:02.040: it lasts 7960 ms, 7000 at most",
                "cue 2 at 00:00:02.040: the next begins 1000 ms before it ends",
                "cue 3 at 00:00:09.000: it lasts 500 ms, 833 at least",
                "cue 4: it has no time",
            ])
    }

    @Test func `Korean lines are shorter, words a minute and whole cues are counted`() {
        let korean = Transcript(segments: [segment("대대장님 탄약이 어디에 있습니까 지금", 0, 3_000)])
        #expect(
            SubtitleProfile.netflix.faults(in: korean).map(\.kind)
                == [.longLine(line: 1, length: 20, limit: 16)])
        let fast = Transcript(segments: [segment(Self.long, 0, 2_000)])
        #expect(
            SubtitleProfile.bbc.faults(in: fast).map(\.kind) == [
                .longLine(line: 1, length: 44, limit: 37), .hasty(wordsPerMinute: 270, limit: 180),
            ])
        let two = Transcript(segments: [segment("\(Self.long)\n\(Self.long)", 0, 60_000)])
        #expect(
            SubtitleProfile.podcast.faults(in: two).map(\.kind)
                == [.longText(length: 89, limit: 65)])
    }

    @Test func `a profile is found by its name`() {
        #expect(SubtitleProfile(name: "netflix-en")?.charactersPerSecond == 20)
        #expect(SubtitleProfile(name: "Netflix") == nil)
    }
}
