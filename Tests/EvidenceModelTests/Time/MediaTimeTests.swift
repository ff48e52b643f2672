import EvidenceModel
import TestSupport
import Testing

@Suite struct MediaTimeTests {
    @Test(arguments: [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 499_979, 500_000])
    func `a sample's position gives its index back`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        var generator = SeededGenerator(seed: 7)
        let far = (0..<500).map { _ in Int.random(in: 0..<(100 * 3_600 * hertz), using: &generator)
        }
        for index in Array(0..<1_000) + far {
            #expect(MediaTime(sample: index, at: rate).sampleIndex(at: rate) == index)
        }
    }

    @Test func `a position inside a sample belongs to that sample`() throws {
        let rate = SampleRate.speech
        #expect(MediaTime(microseconds: 62).sampleIndex(at: rate) == 0)
        #expect(MediaTime(microseconds: 63).sampleIndex(at: rate) == 1)
        #expect(MediaTime(microseconds: -1).sampleIndex(at: rate) == -1)
    }

    @Test(arguments: [(1_499, 1), (1_500, 2), (999_600, 1_000), (-1_500, -2), (-1_499, -1), (0, 0)])
    func `milliseconds are rounded to nearest`(microseconds: Int, milliseconds: Int64) {
        let time = MediaTime(microseconds: Int64(microseconds))
        #expect(time.roundedMilliseconds == milliseconds)
    }

    @Test func `seconds that are no position are refused`() {
        #expect(MediaTime(seconds: .nan) == nil)
        #expect(MediaTime(seconds: .infinity) == nil)
        #expect(MediaTime(seconds: 1e300) == nil)
        #expect(MediaTime(seconds: 1.2345678) == MediaTime(microseconds: 1_234_568))
    }

    @Test func `positions and lengths add up`() {
        let start = MediaTime(milliseconds: 1_250)
        let end = start + .milliseconds(750)
        #expect(end == MediaTime(milliseconds: 2_000))
        #expect(end - .seconds(2) == .zero)
        #expect(end - start == .milliseconds(750))
        #expect((start..<end).length == .milliseconds(750))
        #expect((start..<end).midpoint == MediaTime(milliseconds: 1_625))
        #expect((start..<end).union(.zero..<start) == .zero..<end)
    }

    @Test func `a rate below one is no rate`() {
        #expect(SampleRate(hertz: 0) == nil)
        #expect(SampleRate(hertz: -8_000) == nil)
    }
}
