import Testing

@testable import SpeakerVoices

@Suite struct MelBandsTests {
    /// Expected values: PyPI's `kaldi-native-fbank` 1.22.4 (Hamming window, no dither, samples as 16-bit
    /// numbers), less each band's mean.
    @Test func `bands are those of Kaldi`() {
        let samples = (0..<4_000).map { (index: Int) -> Float in
            let saw: Int = (index * 37) % 101 - 50
            let chirp: Int = (index * index / 64) % 23
            return Float(saw + chirp) / 256
        }
        let rows = MelBands(width: 80).rows(of: samples)
        #expect(rows.count == 23 * 80)
        let expected: [(row: Int, band: Int, value: Float)] = [
            (0, 0, 0.5569), (0, 40, -1.1214), (10, 5, -1.0015), (10, 79, 0.5542),
            (22, 20, -0.1098), (22, 60, -0.9295),
        ]
        for (row, band, value) in expected {
            #expect(abs(rows[row * 80 + band] - value) < 0.002, "row \(row), band \(band)")
        }
    }

    @Test func `less than a frame has no rows, and silence is finite`() {
        #expect(MelBands(width: 80).rows(of: [Float](repeating: 0, count: 399)).isEmpty)
        let silence = MelBands(width: 24).rows(of: [Float](repeating: 0, count: 1_600))
        #expect(silence == [Float](repeating: 0, count: 8 * 24))
    }
}
