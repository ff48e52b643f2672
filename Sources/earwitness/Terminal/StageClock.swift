import EvidenceModel
import Synchronization

/// Measures stages by when each first and last reported, for `--timings`.
final class StageClock: Sendable {
    private struct Interval {
        var first, last: ContinuousClock.Instant
    }

    private let intervals = Mutex<[Stage: Interval]>([:])

    /// A reporter that measures and passes everything on.
    func observing(_ reporter: ProgressReporter) -> ProgressReporter {
        ProgressReporter { stage, share in
            let now = ContinuousClock.now
            self.intervals.withLock {
                $0[stage, default: Interval(first: now, last: now)].last = now
            }
            reporter.report(stage, share)
        }
    }

    /// A line a stage on standard error: its name and its seconds.
    func print() {
        let measured = intervals.withLock { $0 }
        for stage in Stage.allCases {
            guard let interval = measured[stage] else { continue }
            let milliseconds = (interval.last - interval.first).wholeMicroseconds / 1_000
            let fraction = String(milliseconds % 1_000 + 1_000).dropFirst()
            StandardError.line("\(stage.rawValue) \(milliseconds / 1_000).\(fraction) s")
        }
    }
}
