/// The lowest and the highest sample of each channel, and how much of it stays there: sound that was
/// recorded too loud is cut off at one level for several samples on end.
struct LevelMeter {
    private var channels: [Channel]

    init(channelCount: Int) {
        channels = Array(repeating: Channel(), count: channelCount)
    }

    /// Counts a block in.
    mutating func add(_ block: borrowing SampleBlock) {
        let samples = block.storage.span.extracting(0..<block.sampleCount)
        for index in channels.indices {
            channels[index].add(samples, from: index, step: channels.count)
        }
    }

    /// The level of each channel; 0 to 0 where nothing was counted in.
    var levels: [ClosedRange<Float>] {
        channels.map { $0.low.level <= $0.high.level ? $0.low.level...$0.high.level : 0...0 }
    }

    /// Samples that stand in runs of three or more at the lowest or the highest level of a channel.
    var heldSampleCount: Int { channels.reduce(0) { $0 + $1.heldCount } }

    private struct Channel {
        var low = Extreme(level: .greatestFiniteMagnitude)
        var high = Extreme(level: -.greatestFiniteMagnitude)

        /// Faint sound has few levels to stand at, and silence all of it at one.
        var heldCount: Int {
            let peak = max(abs(low.level), abs(high.level))
            return [low, high].filter { abs($0.level) > max(peak / 2, Self.faint) }
                .reduce(0) { $0 + $1.heldCount }
        }

        private static let faint: Float = 1 / 32

        mutating func add(_ samples: Span<Float>, from first: Int, step: Int) {
            var least = Float.greatestFiniteMagnitude
            var most = -Float.greatestFiniteMagnitude
            var index = first
            while index < samples.count {
                let sample = samples[index]
                least = sample < least ? sample : least
                most = sample > most ? sample : most
                index += step
            }
            // Few stretches of a clip reach its extremes; only there runs are looked for.
            if least <= low.level { low.reach(least, in: samples, from: first, step: step) }
            if most >= high.level { high.reach(most, in: samples, from: first, step: step) }
        }
    }

    private struct Extreme {
        var level: Float
        var heldCount = 0

        private static let shortestRun = 3

        /// Counts the runs at `newLevel`; those at a level that is none of the extremes any more are
        /// forgotten.
        mutating func reach(
            _ newLevel: Float, in samples: Span<Float>, from first: Int, step: Int
        ) {
            if newLevel != level { heldCount = 0 }
            level = newLevel
            var run = 0
            var index = first
            while index < samples.count {
                run = samples[index] == level ? run + 1 : 0
                heldCount += run < Self.shortestRun ? 0 : run == Self.shortestRun ? run : 1
                index += step
            }
        }
    }
}
