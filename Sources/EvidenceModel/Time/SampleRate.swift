/// Samples per second of one channel, in hertz; always at least 1.
public struct SampleRate: Hashable, Comparable, Sendable {
    /// Samples per second, 1 or more.
    public let hertz: Int

    /// Creates a rate, or nil when `hertz` is below 1.
    public init?(hertz: Int) {
        guard hertz >= 1 else { return nil }
        self.hertz = hertz
    }

    private init(checkedHertz: Int) { hertz = checkedHertz }

    /// 16 kHz, the rate at which speech is aligned.
    public static let speech = SampleRate(checkedHertz: 16_000)

    /// Fewer samples a second.
    public static func < (lhs: SampleRate, rhs: SampleRate) -> Bool { lhs.hertz < rhs.hertz }
}
