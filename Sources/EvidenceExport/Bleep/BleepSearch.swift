import EvidenceModel
import Foundation

/// Windows of sound, one after the other, and the bleeps they make.
struct BleepSearch {
    private enum Window: Equatable {
        case tone(hertz: Double)
        case silence
        case other
    }

    private let rate: SampleRate
    private let length: Int
    private let hop: Int
    private var pending: [Float] = []
    private var start = 0
    private var run: (window: Window, start: Int, end: Int)?
    private var found: [ExistingBleep] = []

    init(rate: SampleRate) {
        self.rate = rate
        length = max(8, rate.hertz / 50)
        hop = max(2, rate.hertz / 200)
    }

    mutating func add(_ samples: Span<Float>) {
        for index in samples.indices { pending.append(samples[index]) }
        var used = 0
        while used + length <= pending.count {
            take(window(pending[used..<used + length]), at: start + used)
            used += hop
        }
        pending.removeFirst(used)
        start += used
    }

    mutating func finished() -> [ExistingBleep] {
        // Silence that lasts to the end is the end.
        if case .silence? = run?.window { run = nil }
        close()
        return found
    }

    private mutating func take(_ window: Window, at place: Int) {
        if let current = run, Self.continues(current.window, window) {
            run?.end = place + length
            return
        }
        close()
        if window != .other { run = (window, place, place + length) }
    }

    private static func continues(_ run: Window, _ next: Window) -> Bool {
        switch (run, next) {
        case (.tone(let first), .tone(let second)): abs(first - second) <= 30
        case (.silence, .silence): true
        default: false
        }
    }

    private mutating func close() {
        defer { run = nil }
        guard let run, run.end - run.start >= rate.hertz / 10 else { return }
        if run.window == .silence, run.start == 0 { return }
        found.append(
            ExistingBleep(
                span: MediaTime(sample: run.start, at: rate)..<MediaTime(sample: run.end, at: rate),
                kind: run.window == .silence ? .silence : .tone))
    }

    private func window(_ samples: ArraySlice<Float>) -> Window {
        let power = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
        if let first = samples.first, samples.allSatisfy({ $0 == first }) { return .silence }
        guard power / Double(length) > 1e-5 / 2, rate.hertz > 2_400 else { return .other }
        var best = (hertz: 0.0, share: 0.0)
        for hertz in stride(from: 700.0, through: 1_200, by: 12.5) {
            let share = Self.power(of: samples, at: hertz / Double(rate.hertz)) / power
            if share > best.share { best = (hertz, share) }
        }
        return best.share > 0.8 ? .tone(hertz: best.hertz) : .other
    }

    /// The power that a sine of so many cycles a sample has in the samples, on the scale of their sum
    /// of squares.
    private static func power(of samples: ArraySlice<Float>, at frequency: Double) -> Double {
        let turn = 2 * cos(2 * .pi * frequency)
        var last = 0.0, before = 0.0
        for sample in samples { (last, before) = (Double(sample) + turn * last - before, last) }
        return (last * last + before * before - turn * last * before) * 2 / Double(samples.count)
    }
}
