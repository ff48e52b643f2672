import EvidenceModel

/// Windows of sound, one after the other, and the bleeps they make.
///
/// A bleep that is long enough to count covers at least ``stride`` windows in a row, hence one of every
/// ``stride``: only those are looked at, and between two of them all the others when either is part of
/// something. What is found is the same as if all had been looked at.
struct BleepSearch {
    private let rate: SampleRate
    private let length: Int
    private let hop: Int
    private let shortest: Int
    private let stride: Int
    private let tones: ToneDetector
    /// The samples from the last window looked at, which is the first of its group.
    private var pending: [Float] = []
    private var start = 0
    private var first: BleepWindow?
    private var run: (window: BleepWindow, start: Int, end: Int)?
    private var found: [ExistingBleep] = []

    init(rate: SampleRate) {
        self.rate = rate
        length = max(8, rate.hertz / 50)
        hop = max(2, rate.hertz / 200)
        shortest = rate.hertz / 10
        stride = max(1, (shortest - length + hop - 1) / hop + 1)
        tones = ToneDetector(rate: rate)
    }

    mutating func add(_ samples: Span<Float>) {
        for index in samples.indices { pending.append(samples[index]) }
        var used = 0
        while used + stride * hop + length <= pending.count {
            takeGroup(at: used)
            used += stride * hop
        }
        pending.removeFirst(used)
        start += used
    }

    mutating func finished() -> [ExistingBleep] {
        // Silence that lasts to the end is the end.
        for place in Swift.stride(from: 0, through: pending.count - length, by: hop) {
            take(window(at: place), at: start + place)
        }
        if case .silence? = run?.window { run = nil }
        close()
        return found
    }

    /// Takes the windows from one that is looked at to before the next.
    private mutating func takeGroup(at offset: Int) {
        let own = first ?? window(at: offset)
        let next = window(at: offset + stride * hop)
        first = next
        take(own, at: start + offset)
        guard own != .other || next != .other else { return }
        for place in 1..<max(stride, 1) {
            take(window(at: offset + place * hop), at: start + offset + place * hop)
        }
    }

    private func window(at offset: Int) -> BleepWindow {
        tones.window(pending.span.extracting(offset..<offset + length))
    }

    private mutating func take(_ window: BleepWindow, at place: Int) {
        if let current = run, window.continues(current.window) {
            run?.end = place + length
            return
        }
        close()
        if window != .other { run = (window, place, place + length) }
    }

    private mutating func close() {
        defer { run = nil }
        guard let run, run.end - run.start >= shortest else { return }
        if run.window == .silence, run.start == 0 { return }
        found.append(
            ExistingBleep(
                span: MediaTime(sample: run.start, at: rate)..<MediaTime(sample: run.end, at: rate),
                kind: run.window == .silence ? .silence : .tone))
    }
}
