import EvidenceModel
import TestSupport
import Testing

@testable import TranscriptFormats

struct SubtitleReflowTests {
    /// A segment whose words each last `milliseconds`, without pauses.
    private static func spoken(_ text: String, _ milliseconds: Int64) -> Segment {
        var segment = Segment(text: text, speaker: Speaker(name: "Ann"))
        for index in segment.words.indices {
            let start = MediaTime(milliseconds: Int64(index) * milliseconds)
            segment.words[index].timing = WordTiming(
                span: start..<MediaTime(milliseconds: (Int64(index) + 1) * milliseconds),
                source: .aligned(confidence: 1))
        }
        let end = MediaTime(milliseconds: Int64(segment.words.count) * milliseconds)
        segment.timing = WordTiming(span: .zero..<end, source: .imported)
        return segment
    }

    private static let order =
        "We hold the bridge. The ammunition comes tonight, they say, but nobody believes it any"
        + " more because the trucks are still standing in the yard."

    @Test func `a long segment becomes cues that keep to the profile, split behind phrases`() {
        let reflow = SubtitleReflow(
            Transcript(segments: [Self.spoken(Self.order, 400)]), to: .netflix)
        #expect(
            dump(reflow.transcript) == [
                "0.000-4.000 Ann: We hold the bridge./The ammunition comes tonight, they say,",
                "4.000-10.000 Ann: but nobody believes it any more because/"
                    + "the trucks are still standing in the yard.",
            ])
        #expect(reflow.faults == [])
        #expect(reflow.splitCount == 1)
        #expect(
            reflow.summary(of: .netflix)
                == "reflowed by netflix: 1 segments were split into cues, 0 only into lines; 0 faults"
                + " are left")
    }

    @Test func `words and their times stay, whatever the profile`() {
        var random = SeededGenerator(seed: 5)
        for profile in SubtitleProfile.all {
            let words = (0..<200).map { _ in
                String(repeating: "щ", count: Int.random(in: 1...14, using: &random))
                    + ["", "", ",", ".", "?"][Int.random(in: 0..<5, using: &random)]
            }
            let segment = Self.spoken(words.joined(separator: " "), 300)
            let reflow = SubtitleReflow(Transcript(segments: [segment]), to: profile)
            let after = reflow.transcript.segments.flatMap(\.words)
            #expect(after.map(\.text) == words)
            #expect(after.map(\.timing) == segment.words.map(\.timing))
            for cue in reflow.transcript.segments {
                #expect(profile.fits(WritableText.lines(of: cue.text)))
                #expect(cue.words.allSatisfy { cue.text.slice(codePoints: $0.range) == $0.text })
            }
        }
    }

    @Test func `what keeps to the profile is left as it is`() {
        let transcript = Transcript(segments: [segment("No  idea.", 0, 1_000, "Ann")])
        let reflow = SubtitleReflow(transcript, to: .netflix)
        #expect(reflow.transcript == transcript)
        #expect(reflow.splitCount == 0)
    }

    @Test func `times of cues that were put in by length say so`() {
        let text = Array(repeating: "ammunition", count: 12).joined(separator: " ")
        let reflow = SubtitleReflow(Transcript(segments: [segment(text, 0, 12_000)]), to: .netflix)
        #expect(
            dump(reflow.transcript) == [
                "0.000-6.000~ -: ammunition ammunition ammunition/ammunition ammunition ammunition",
                "6.000-12.000~ -: ammunition ammunition ammunition/ammunition ammunition ammunition",
            ])
    }

    @Test func `a segment without a time is only broken into lines`() {
        let reflow = SubtitleReflow(
            Transcript(segments: [Segment(text: Self.order)]), to: .netflix)
        #expect(reflow.transcript.segments.count == 1)
        #expect(reflow.transcript.segments[0].timing == nil)
        #expect(reflow.rewrappedCount == 1)
    }
}
