import EvidenceModel
import SignalProcessing
import Testing

@testable import ForcedAlignment

@Suite struct ClipModelTests {
    @Test func `a state seldom heard stays near what it falls back on`() {
        var often = StateStatistics(dimension: 1)
        for value in [2, 2, 2, 4] as [Float] { often.add([value].span) }
        let prior = (means: [Float(0)], variances: [Float(1)])
        let none = StateStatistics(dimension: 1).gaussian(
            towards: prior, meanWeight: 1, varianceWeight: 20)
        #expect(none.means == [0] && none.variances == [1])
        let some = often.gaussian(towards: prior, meanWeight: 1, varianceWeight: 20)
        #expect(some.means == [2])
        #expect(abs(some.variances[0] - (4 * 0.75 + 20) / 24) < 1e-5)
    }

    @Test func `steady noise is taken off a band and what stands out stays`() {
        var bands = LogPowerBands(width: 1)
        for frame in 0..<100 {
            let power: [Float] = [(40..<50).contains(frame) ? 110 : 10]
            bands.append(powers: power.span)
        }
        let noise = NoiseFloor(of: bands)
        let clean = [10, 45, 39].map { frame in
            var row: [Float] = [0]
            noise.write(frame, of: bands, into: &row)
            return row[0]
        }
        // Powers are kept in steps of a thousandth.
        for (value, wanted) in zip(clean, [1, 100, 34] as [Float]) {
            #expect(abs(value - wanted) < 0.002 * wanted + 0.01)
        }
    }

    @Test func `a corridor leads along the words, a margin around them`() {
        let chain = StateChain(words: [([3, 4, 5], 0), ([6, 7, 8], 0)], silence: 0)
        let path: [Int32] = [0, 1, 2, 3, 4, 5, 9, 9, 9, 9, 10, 11, 12]
        #expect(Corridor.spans(of: path, in: chain) == [3..<6, 6..<12])
        let corridor = Corridor(around: path, in: chain, margin: 2)
        #expect(
            corridor.states == [
                0..<3, 0..<9, 0..<9, 0..<9, 0..<15, 0..<15, 0..<15, 0..<15, 6..<15, 6..<15, 6..<15,
                6..<15, 6..<15,
            ])
    }

    @Test func `a corridor holds nothing but silence in a pause longer than its margins`() {
        let chain = StateChain(words: [([3, 4, 5], 0), ([6, 7, 8], 0)], silence: 0)
        let corridor = Corridor(
            around: [2..<4, 10..<12], of: chain, frameCount: 12, margin: 1)
        #expect(
            corridor.states == [
                0..<3, 0..<9, 0..<9, 0..<9, 0..<9, 6..<9, 6..<9, 6..<9, 6..<9, 6..<15, 6..<15,
                6..<15,
            ])
    }

    @Test func `borders lie behind their frame, edges sink into pauses, never past half of them`() {
        let correction = BorderCorrection(between: 9_000, afterPause: -20_000, beforePause: 60_000)
        let clip = MediaTime.zero..<MediaTime(milliseconds: 1_000)
        let spans = correction.spans(of: [5..<20, 20..<40, 46..<98], in: clip)
        #expect(spans.map(\.milliseconds) == [[30, 209], [209, 430], [440, 1_000]])
    }

    @Test(arguments: [
        ("one two", 0, 5, Float(-8)), ("one, two", 0, 5, 0), ("в дом", 0, 1, -20),
        ("one — two", 0, 5, 0), ("one two", 1, 5, 0),
    ])
    func `pauses are dear inside a phrase, dearer after one sound, free at punctuation`(
        text: String, place: Int, phones: Int, cost: Float
    ) {
        #expect(PauseCost.after(place, of: Word.words(of: text), phones: phones) == cost)
    }
}
