public import AudioIO
public import EvidenceModel

/// A stretch that someone else has bleeped before: a steady tone, or digital silence.
public struct ExistingBleep: Hashable, Sendable {
    /// What is heard.
    public enum Kind: String, Hashable, Sendable {
        /// A steady tone between 0.7 and 1.2 kHz.
        case tone
        /// Samples that are all the same.
        case silence
    }

    /// From its start to its end, to within 5 ms.
    public let span: TimeSpan
    /// What is heard.
    public let kind: Kind

    /// Creates one.
    public init(span: TimeSpan, kind: Kind) {
        self.span = span
        self.kind = kind
    }

    /// Finds those of 100 ms and longer, in order, in the mean of all channels.
    ///
    /// A window of 20 ms every 5 ms is a tone when 80 % of its power is that of one sine (Goertzel,
    /// "An algorithm for the evaluation of finite trigonometric series", 1958) and louder than -50 dB;
    /// a tone is steady when its frequency stays within 30 Hz. Silence at the start and the end of the
    /// clip is none. Reads the clip once, in bounded memory.
    /// - Throws: ``AudioError``.
    public static func find(in clip: AudioClip) throws -> [ExistingBleep] {
        var search = BleepSearch(rate: clip.info.rate)
        try clip.readMono(.mix, at: clip.info.rate) { search.add($0) }
        return search.finished()
    }
}
