import SignalProcessing
import Testing

@Suite struct LostSoundTests {
    private static let hiss: [Float] = {
        var noise = SeededNoise(seed: 3)
        return (0..<16_000).map { _ in 0.1 * noise.next() }
    }()

    /// What is found in a second of hiss of which the samples `cut` are 0, heard in blocks.
    private func found(_ cut: [Range<Int>], shape: (Int) -> Float = { _ in 1 }) -> [Range<Int>] {
        var samples = Self.hiss
        for index in samples.indices { samples[index] *= shape(index) }
        for index in cut.joined() { samples[index] = 0 }
        var lost = LostSound(rateHertz: 16_000)
        for start in stride(from: 0, to: samples.count, by: 777) {
            let block = Array(samples[start..<min(samples.count, start + 777)])
            lost.take(block.span)
        }
        return lost.runs
    }

    @Test func `sound that breaks off and begins again at full strength was lost in between`() {
        #expect(
            found([2_000..<2_320, 5_000..<6_280, 6_500..<6_900]) == [
                2_000..<2_320, 5_000..<6_280, 6_500..<6_900,
            ])
    }

    @Test func `less than 10 ms and more than 120 ms are no lost packets`() {
        #expect(found([2_000..<2_150, 5_000..<7_000]) == [])
    }

    @Test func `a pause that sound sinks into or grows out of is a pause`() {
        let fading = { (index: Int) -> Float in index < 2_000 ? Float(2_000 - index) / 2_000 : 1 }
        let growing = { (index: Int) -> Float in index < 2_320 ? 1 : Float(index - 2_319) / 2_000 }
        #expect(found([1_990..<2_320], shape: fading) == [])
        #expect(found([2_000..<2_320], shape: growing) == [])
    }

    @Test func `silence at either end is no loss`() {
        #expect(found([0..<400, 15_600..<16_000]) == [])
    }

    @Test func `lost sound is bridged in every frame that hears of it`() {
        var whole = Self.analysis
        whole.take(Self.hiss.span)
        whole.finish()
        var broken = Self.analysis
        var samples = Self.hiss
        for index in 8_000..<8_480 { samples[index] = 0 }
        broken.take(samples.span)
        broken.finish()
        let frames = broken.bridge([8_000..<8_480])
        #expect(frames == [48..<53])
        let energies = zip(whole.logEnergy, broken.logEnergy).enumerated()
        #expect(energies.filter { abs($1.0 - $1.1) > 0.5 }.isEmpty)
        #expect(broken.bands[0].count == whole.bands[0].count)
        var row = [Float](repeating: 0, count: 25)
        var near = row
        broken.bands[0].write(50, into: &row)
        whole.bands[0].write(50, into: &near)
        #expect(zip(row, near).allSatisfy { abs($0 - $1) < 3 })
    }

    private static let analysis = CepstralAnalysis(CepstralAnalysis.Settings())
        .bandAnalysis(and: [])
}
