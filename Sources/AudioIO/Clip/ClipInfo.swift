public import EvidenceModel

/// What a clip is: measured by decoding all of it, not believed from its header.
public struct ClipInfo: Hashable, Sendable {
    /// A text field of the file, for example `title` or `comment`.
    public struct TextField: Hashable, Sendable {
        /// The field's name, as libsndfile knows it: `title`, `copyright`, `software`, `artist`,
        /// `comment`, `date`, `album`, `license`, `track` or `genre`.
        public let name: String
        /// What it says; bytes that are not UTF-8 are replaced.
        public let value: String
    }

    /// Container and codec as libsndfile names them, `WAV (Microsoft), Signed 16 bit PCM`.
    public let format: String
    /// The library that decoded it, with its version: `libsndfile-1.2.0`.
    public let decoder: String
    /// Frames per second, within ``usableRates``.
    public let rate: SampleRate
    /// Channels, 1 or more.
    public let channelCount: Int
    /// Frames that were decoded, 1 or more; a frame has one sample for each channel.
    public let frameCount: Int
    /// Frames according to the header, where it gives a number and the number is wrong.
    public let headerFrameCount: Int?
    /// The size of the file in bytes.
    public let byteCount: Int64
    /// The lowest and the highest sample of each channel; full scale is -1 to 1.
    public let channelLevels: [ClosedRange<Float>]
    /// Samples that were no numbers, infinite or beyond 2³² and so became zero.
    public let unusableSampleCount: Int
    /// What the `bext` chunk says; nil when there is none.
    public let broadcast: BroadcastExtension?
    /// What the `iXML` chunk says about the time; nil when there is none.
    public let production: ProductionMetadata?
    /// The points that somebody marked, at most a hundred.
    public let cuePoints: [CuePoint]
    /// The text fields that are filled in, in libsndfile's order.
    public let textFields: [TextField]
    /// What the user should know.
    public let warnings: [ClipWarning]

    /// Rates a recording may have, in hertz. Beyond them a header is wrong, or was made to have a
    /// minute blown up to hours.
    public static let usableRates = 1_000...500_000
}

extension ClipInfo {
    /// From the first sample to the end of the last.
    public var span: TimeSpan { .zero..<MediaTime(sample: frameCount, at: rate) }

    /// The largest magnitude in any channel; 1 is full scale, and floating-point files may exceed it.
    public var peakLevel: Float {
        channelLevels.reduce(0) { max($0, abs($1.lowerBound), abs($1.upperBound)) }
    }

    /// When the recording began, in ISO 8601: as the `bext` chunk says, else the `iXML` chunk, else a
    /// cue point whose label is a date and time. One that gives only the day gives way to one that
    /// gives the time of day too. Nil if unsaid.
    public var recordedAt: String? {
        let stated = [broadcast?.recordedAt, production?.recordedAt]
        let marked = cuePoints.lazy.map { $0.recordedAt(at: rate) }
        let known = (stated + marked).compactMap(\.self)
        return known.first { WallClock($0) != nil } ?? known.first
    }

    /// Whether there is nothing to hear in the channels chosen: they move by no more than 16 steps
    /// of 16-bit sound (a peak of -72 dB, the smallest step of A-law up and down), wherever their
    /// rest position is.
    public func isSilent(_ channel: ChannelSelection = .mix) -> Bool {
        let chosen =
            switch channel {
            case .mix: channelLevels
            case .channel(let index):
                channelLevels.indices.contains(index) ? [channelLevels[index]] : []
            }
        return chosen.allSatisfy { $0.upperBound - $0.lowerBound <= 16 / 32_768 }
    }

    /// The number of samples of one channel after conversion to `rate`: frames × new rate ÷ old rate,
    /// rounded up.
    public func sampleCount(at rate: SampleRate) -> Int {
        frameCount.samples(from: self.rate, to: rate)
    }
}
