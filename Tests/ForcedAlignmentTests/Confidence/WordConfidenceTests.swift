import Testing

@testable import ForcedAlignment

@Suite struct WordConfidenceTests {
    private func confidence(
        fit: Double = -1, around: Double = -1, phones: Int = 5, frames: Int = 35,
        range: Double = 12
    ) -> Double {
        WordConfidence(range: range).value(
            .init(fit: fit, fitAround: around, phones: phones, frames: frames))
    }

    @Test func `a word that fits is nearly sure, one among strangers is not`() {
        #expect(confidence() > 0.95)
        #expect(confidence(fit: -4, around: -4) < 0.5)
        #expect(confidence(fit: -4, around: -1) > confidence(fit: -4, around: -4))
    }

    @Test func `noise and drawn-out sounds make it less sure`() {
        #expect(confidence(range: 2) < confidence())
        #expect(confidence(range: 1) < confidence(range: 2))
        #expect(confidence(frames: 200) < confidence(frames: 35))
    }

    @Test func `a word without frames has none`() {
        #expect(confidence(frames: 0) == 0)
        #expect(confidence(fit: -.infinity) == 0)
    }
}
