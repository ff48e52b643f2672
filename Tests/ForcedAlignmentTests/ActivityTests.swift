import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct ActivityTests {
    private func energy(_ loud: [Range<Int>], count: Int) -> SpeechEnergy {
        SpeechEnergy((0..<count).map { frame in loud.contains { $0.contains(frame) } ? 12 : 4 })
    }

    @Test func `speech is where it is loud, short gaps joined and clicks left out`() {
        let energy = energy([20..<60, 70..<100, 150..<151, 200..<260], count: 300)
        #expect(SpeechActivity(energy).stretches == [20..<100, 200..<260])
    }

    @Test func `a steady sound holds no speech`() {
        #expect(SpeechActivity(energy([], count: 300)).stretches == [])
        #expect(SpeechActivity(energy([0..<300], count: 300)).stretches == [])
    }

    @Test func `silence is welcome in quiet frames and not in loud ones`() {
        let weights = energy([50..<100], count: 100).silenceWeight
        #expect(abs(weights[10] - 5.6) < 1e-4)
        #expect(abs(weights[80] + 10.4) < 1e-4)
    }

    @Test func `text is spread over speech by length and segments meet at pauses`() {
        let energy = energy([0..<100, 200..<300], count: 300)
        let transcript = Transcript(segments: [
            Segment(text: "aaaa bbbb cccc"), Segment(text: "dddd eeee —"),
        ])
        let timed = ActivityDistribution(SpeechActivity(energy)).distribute(transcript)
        let segments = timed.segments.map { $0.timing?.span.milliseconds }
        #expect(segments == [[0, 1_000], [2_000, 3_000]])
        let words = timed.segments.flatMap(\.words).map { $0.timing?.span.milliseconds }
        #expect(
            words == [
                [0, 333], [333, 667], [667, 1_000], [2_000, 2_500], [2_500, 3_000], [3_000, 3_000],
            ])
        #expect(timed.segments.flatMap(\.words).allSatisfy { $0.timing?.source == .distributed })
    }

    @Test func `words without sound lie between their neighbours`() {
        var segment = Segment(text: "one — two 🙂")
        segment.words[0].timing = WordTiming(
            span: .zero..<MediaTime(milliseconds: 400), source: .carried)
        segment.words[2].timing = WordTiming(
            span: MediaTime(milliseconds: 500)..<MediaTime(milliseconds: 900), source: .carried)
        let clip = MediaTime.zero..<MediaTime(milliseconds: 2_000)
        let timed = Interpolation(clip: clip).timed(segment, within: clip)
        #expect(
            timed.words.map { $0.timing?.span.milliseconds } == [
                [0, 400], [400, 500], [500, 900], [900, 1_100],
            ])
        #expect(
            timed.words.map { $0.timing?.source.name } == [
                "carried", "interpolated", "carried", "interpolated",
            ])
    }
}

extension TimeSpan {
    /// Start and end.
    var milliseconds: [Int64] { [lowerBound.roundedMilliseconds, upperBound.roundedMilliseconds] }
}
