import EvidenceModel
import SpeakerVoices
import Testing

/// Expected rates are those of `pyannote.metrics` 3.2.1, `DiarizationErrorRate`.
@Suite struct DiarizationErrorTests {
    private func turns(_ list: [(Double, Double, String)]) -> [DiarizationError.Turn] {
        list.compactMap { start, end, speaker in
            guard let from = MediaTime(seconds: start), let to = MediaTime(seconds: end) else {
                return nil
            }
            return DiarizationError.Turn(span: from..<to, speaker: speaker)
        }
    }

    private var reference: [DiarizationError.Turn] {
        turns([(0, 10, "A"), (12, 20, "B"), (24, 27, "A"), (30, 40, "C")])
    }

    private var hypothesis: [DiarizationError.Turn] {
        turns([
            (2, 13, "a"), (13, 14, "d"), (14, 20, "b"), (22, 38, "c"), (38, 40, "d"),
        ])
    }

    @Test func `the rate and its parts are those of pyannote metrics`() {
        let error = DiarizationError(hypothesis, against: reference)
        #expect(error.missed == .seconds(2))
        #expect(error.invented == .seconds(7))
        #expect(error.confused == .seconds(7))
        #expect(error.total == .seconds(31))
        #expect(abs(error.rate - 0.516_129) < 0.000_01)
    }

    @Test func `overlapping speech counts once for every speaker, as in pyannote metrics`() {
        let error = DiarizationError(
            turns([(0, 8, "x"), (5, 12, "y")]),
            against: turns([(0, 10, "A"), (6, 12, "B"), (11, 15, "C")]))
        #expect(abs(error.rate - 0.35) < 0.000_01)
    }

    @Test func `a collar leaves out what lies beside the borders of the reference`() {
        let error = DiarizationError(hypothesis, against: reference, collar: .milliseconds(250))
        #expect(abs(error.rate - 0.465_517) < 0.000_01)
    }

    @Test func `names do not matter, and nothing against nothing is no error`() {
        #expect(
            DiarizationError(
                reference.map { .init(span: $0.span, speaker: "x" + $0.speaker) },
                against: reference
            ).rate == 0)
        #expect(DiarizationError([], against: []).rate == 0)
        #expect(DiarizationError(reference, against: []).rate == 1)
    }

    @Test func `as many speakers as you like are paired so that most time agrees`() {
        let reference = turns((0..<9).map { (Double($0), Double($0) + 1, "r\($0)") })
        let hypothesis = turns((0..<9).map { (Double($0), Double($0) + 1, "h\(($0 * 4) % 9)") })
        #expect(DiarizationError(hypothesis, against: reference).rate == 0)
    }
}
