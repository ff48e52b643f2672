/// What is heard in place of what was removed.
public enum BleepSound: Hashable, Sendable {
    /// A sine of 1 kHz, or a quarter of the sampling rate where that is lower.
    case tone
    /// Digital silence.
    case silence
    /// White noise; the same seed gives the same noise.
    case noise(seed: UInt64)

    /// The name that records use: `tone`, `silence` or `noise`.
    public var name: String {
        switch self {
        case .tone: "tone"
        case .silence: "silence"
        case .noise: "noise"
        }
    }
}
