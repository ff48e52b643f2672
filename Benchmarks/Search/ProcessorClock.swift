import Foundation

/// Measures the processor time of this process, which other work on the machine does not lengthen.
struct ProcessorClock {
    /// The processor time that `work` takes.
    func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }

    private var now: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
