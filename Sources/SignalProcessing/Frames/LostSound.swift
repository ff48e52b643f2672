/// Finds where sound was lost, as in lost packets: short runs of one value that break off the sound
/// at full strength and let it begin again as abruptly.
///
/// What fades, or is shut by a gate, has a soft edge and is no loss. Sound may arrive in blocks.
public struct LostSound: Sendable {
    /// The runs found so far, in samples from the first, in order.
    public private(set) var runs: [Range<Int>] = []

    private let lengths: ClosedRange<Int>
    private let near: Int
    private let wide: Int
    // The samples from `heldStart` on, as many as a run and what lies around it may take.
    private var held: [Float] = [0]
    private var heldStart = -1
    private var runStart = -1
    // Runs of which not all that follows was heard.
    private var pending: [Range<Int>] = []

    /// Creates a finder for sound of `rateHertz` samples a second.
    public init(rateHertz: Double) {
        lengths = Int(0.01 * rateHertz)...Int(0.12 * rateHertz)
        near = Int(0.004 * rateHertz)
        wide = Int(0.02 * rateHertz)
    }

    /// Takes the next samples, from -1 to 1.
    public mutating func take(_ samples: Span<Float>) {
        findRuns(in: samples)
        for index in samples.indices { held.append(samples[index]) }
        while let run = pending.first, run.upperBound + wide <= heldStart + held.count {
            if isCut(run) { runs.append(run) }
            pending.removeFirst()
        }
        let needless = held.count - lengths.upperBound - 2 * wide
        guard needless > 0 else { return }
        held.removeFirst(needless)
        heldStart += needless
    }

    private mutating func findRuns(in samples: Span<Float>) {
        let first = heldStart + held.count
        var last = held.last ?? 0
        var start = runStart
        for index in samples.indices {
            let sample = samples[index]
            if abs(sample - last) > Self.step {
                let run = start..<first + index
                if lengths.contains(run.count) { pending.append(run) }
                start = run.upperBound
            }
            last = sample
        }
        runStart = start
    }

    /// Whether the sound right beside `run` is about as strong as it is around there.
    private func isCut(_ run: Range<Int>) -> Bool {
        let (start, end) = (run.lowerBound - heldStart, run.upperBound - heldStart)
        guard start >= wide else { return false }
        return strength(start - near..<start) > Self.abrupt * strength(start - wide..<start)
            && strength(end..<end + near) > Self.abrupt * strength(end..<end + wide)
    }

    private func strength(_ samples: Range<Int>) -> Float {
        held[samples].reduce(0) { $0 + abs($1) } / Float(samples.count)
    }

    /// One step of 16 bits.
    private static let step: Float = 1 / 32_768
    private static let abrupt: Float = 0.3
}
