import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import EvidenceExport

struct BleepSearchTests {
    @Test(arguments: [8_000, 11_025, 16_000, 44_100])
    func `leaving windows out finds what looking at every window finds`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        var random = SeededGenerator(seed: UInt64(hertz))
        var samples = (0..<hertz * 12).map { _ in Float.random(in: -0.1...0.1, using: &random) }
        for tenth in stride(from: 3, to: 115, by: 4) {
            let start = tenth * hertz / 10 + Int.random(in: 0..<hertz / 20, using: &random)
            let length = Int.random(in: hertz * 8 / 100...hertz / 4, using: &random)
            let tone = Double.random(in: 680...1_220, using: &random)
            for index in start..<min(start + length, samples.count) {
                samples[index] =
                    tenth % 3 == 0
                    ? 0 : 0.1 * Float(sin(2 * .pi * tone * Double(index) / Double(hertz)))
            }
        }
        var search = BleepSearch(rate: rate)
        for start in stride(from: 0, to: samples.count, by: 1_000) {
            search.add(samples.span.extracting(start..<min(start + 1_000, samples.count)))
        }
        let found = search.finished()
        #expect(found.count > 10)
        #expect(found == everyWindow(samples, rate))
    }

    /// The plain search: each window in its turn.
    private func everyWindow(_ samples: [Float], _ rate: SampleRate) -> [ExistingBleep] {
        let length = rate.hertz / 50, hop = rate.hertz / 200
        let detector = ToneDetector(rate: rate)
        var runs: [(window: BleepWindow, start: Int, end: Int)] = []
        for start in stride(from: 0, through: samples.count - length, by: hop) {
            let window = detector.window(samples.span.extracting(start..<start + length))
            if let run = runs.last, window.continues(run.window) {
                runs[runs.count - 1].end = start + length
            } else {
                runs.append((window, start, start + length))
            }
        }
        return runs.filter { $0.window != .other && $0.end - $0.start >= rate.hertz / 10 }
            .map { window, start, end in
                ExistingBleep(
                    span: MediaTime(sample: start, at: rate)..<MediaTime(sample: end, at: rate),
                    kind: window == .silence ? .silence : .tone)
            }
    }
}
