import CSndfile

/// What a clip is written as.
public struct ClipEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The kind of file.
    public enum Container: String, Hashable, Sendable {
        case wav = "WAV"
        case wavExtensible = "WAV, extensible"
        case rf64 = "RF64"
        case flac = "FLAC"
        case ogg = "Ogg"
        case mpeg = "MPEG"
    }

    /// The kind of file.
    public let container: Container
    /// How samples are stored in it.
    public let codec: SampleCodec
    /// Bits per second that a lossy codec should spend; nil leaves it to the codec.
    public let bitsPerSecond: Int?

    /// Creates an encoding. Whether it can be written is told by ``ClipWriter``.
    public init(_ container: Container, _ codec: SampleCodec, bitsPerSecond: Int? = nil) {
        self.container = container
        self.codec = codec
        self.bitsPerSecond = bitsPerSecond
    }

    /// Whether the file gives back the samples it was given, rounded to its step.
    public var isLossless: Bool { codec.isLossless }

    /// What a file's name ends in, without the point: `wav`, `flac`, `ogg`, `opus` or `mp3`.
    public var fileExtension: String {
        switch container {
        case .wav, .wavExtensible, .rf64: "wav"
        case .flac: "flac"
        case .ogg: codec == .opus ? "opus" : "ogg"
        case .mpeg: "mp3"
        }
    }

    /// In words: `WAV, 16-bit PCM`.
    public var description: String { "\(container.rawValue), \(codec.rawValue)" }

    var code: Int32 {
        let type =
            switch container {
            case .wav: SF_FORMAT_WAV
            case .wavExtensible: SF_FORMAT_WAVEX
            case .rf64: SF_FORMAT_RF64
            case .flac: SF_FORMAT_FLAC
            case .ogg: SF_FORMAT_OGG
            case .mpeg: SF_FORMAT_MPEG
            }
        return Int32(type | codec.code)
    }
}
