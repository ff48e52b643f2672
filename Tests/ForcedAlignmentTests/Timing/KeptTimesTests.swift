import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct KeptTimesTests {
    private func span(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }

    private func segment(_ own: TimeSpan, words spans: TimeSpan...) -> Segment {
        var segment = Segment(
            text: spans.map { _ in "word" }.joined(separator: " "),
            timing: WordTiming(span: own, source: .imported))
        for (index, span) in spans.enumerated() {
            segment.words[index].timing = WordTiming(span: span, source: .aligned(confidence: 0.9))
        }
        return segment
    }

    @Test func `words a little outside are cut to their segment`() {
        let kept = KeptTimes.reconciled(
            segment(span(1_000, 2_000), words: span(960, 1_400), span(1_500, 2_050)),
            moving: false)
        #expect(kept == segment(span(1_000, 2_000), words: span(1_000, 1_400), span(1_500, 2_000)))
    }

    @Test func `a segment is widened rather than a word bent`() {
        let kept = KeptTimes.reconciled(
            segment(span(1_000, 2_000), words: span(900, 1_400), span(1_500, 2_300)),
            moving: false)
        #expect(kept.timing?.span == span(900, 2_300))
        #expect(kept.words.map { $0.timing?.span } == [span(900, 1_400), span(1_500, 2_300)])
        #expect(kept.doubts == [.widened])
        #expect(kept.timing?.source == .aligned(confidence: 0.9))
    }

    @Test func `no word is cut to nothing`() {
        let kept = KeptTimes.reconciled(
            segment(span(1_000, 2_000), words: span(960, 990), span(1_500, 1_900)),
            moving: false)
        #expect(kept.timing?.span == span(960, 2_000))
        #expect(kept.doubts == [.widened])
    }

    @Test func `a segment heard elsewhere moves when it may and spans both when it may not`() {
        var heard = segment(span(1_000, 2_000), words: span(5_000, 5_500))
        heard.doubts = [.contradictsSound]
        #expect(KeptTimes.reconciled(heard, moving: true).timing?.span == span(5_000, 5_500))
        #expect(KeptTimes.reconciled(heard, moving: false).timing?.span == span(1_000, 5_500))
    }
}

@Suite struct TimeOrderTests {
    @Test func `segments are put in the order of their times and back`() {
        let starts: [Int64] = [3_000, 1_000, 2_000, 1_000]
        let transcript = Transcript(
            segments: starts.enumerated().map { index, start in
                let time = MediaTime(milliseconds: start)
                return Segment(
                    text: "\(index)", timing: WordTiming(span: time..<time, source: .imported))
            })
        let order = TimeOrder(of: transcript)
        #expect(order.sorted(transcript).segments.map(\.text) == ["1", "3", "2", "0"])
        #expect(order.restored(order.sorted(transcript)) == transcript)
    }
}
