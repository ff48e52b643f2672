/// What a record was made from: facts about the clip, measured and not believed.
public struct ClipSource: Hashable, Sendable {
    /// The file's name without its folder.
    public var fileName: String
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The file's size in bytes.
    public var byteCount: Int64
    /// The container and codec in words, for example `WAV (Microsoft), Signed 16 bit PCM`.
    public var format: String
    /// The library that decoded it, with its version.
    public var decoder: String
    /// Frames that were decoded; the header's own number is not believed.
    public var frameCount: Int
    /// Frames per second.
    public var rate: SampleRate
    /// Channels in the file.
    public var channelCount: Int
    /// When the recording began, as the file says (bext) without a zone, or a person; ISO 8601, nil if
    /// unsaid.
    public var recordedAt: String?
    /// Where the clip comes from, as a person says; nil if unsaid.
    public var origin: String?

    /// Creates a source.
    public init(
        fileName: String, sha256: String, byteCount: Int64, format: String, decoder: String,
        frameCount: Int, rate: SampleRate, channelCount: Int, recordedAt: String? = nil,
        origin: String? = nil
    ) {
        self.fileName = fileName
        self.sha256 = sha256
        self.byteCount = byteCount
        self.format = format
        self.decoder = decoder
        self.frameCount = frameCount
        self.rate = rate
        self.channelCount = channelCount
        self.recordedAt = recordedAt
        self.origin = origin
    }

    /// What the clock showed when the recording began; nil where the time of day is not known.
    public var wallClock: WallClock? { recordedAt.flatMap(WallClock.init) }

    /// From the first sample to the end of the last.
    public var span: TimeSpan { .zero..<MediaTime(sample: frameCount, at: rate) }
}

/// What the text of a record was made from.
public struct TranscriptSource: Hashable, Sendable {
    /// The file's name without its folder.
    public var fileName: String
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The format it was read as, for example `srt`.
    public var format: String
    /// The character encoding, for example `utf-8`.
    public var encoding: String

    /// Creates a source.
    public init(fileName: String, sha256: String, format: String, encoding: String) {
        self.fileName = fileName
        self.sha256 = sha256
        self.format = format
        self.encoding = encoding
    }
}
