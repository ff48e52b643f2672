import CSndfile

/// How samples are stored.
public enum SampleCodec: String, Hashable, Sendable, CaseIterable {
    case unsigned8 = "8-bit PCM, unsigned"
    case signed8 = "8-bit PCM"
    case signed16 = "16-bit PCM"
    case signed24 = "24-bit PCM"
    case signed32 = "32-bit PCM"
    case float32 = "32-bit float"
    case float64 = "64-bit float"
    case muLaw = "µ-law"
    case aLaw = "A-law"
    case vorbis = "Vorbis"
    case opus = "Opus"
    case mp3 = "MP3"

    /// Whether sound that was read from this codec is stored in it again without change.
    public var isLossless: Bool { !Self.lossy.contains(self) }

    /// The width of a sample in bits, for codecs that store whole numbers; nil for the others.
    public var bitWidth: Int? {
        switch self {
        case .unsigned8, .signed8: 8
        case .signed16, .muLaw, .aLaw: 16
        case .signed24: 24
        case .signed32: 32
        case .float32, .float64, .vorbis, .opus, .mp3: nil
        }
    }

    /// The distance of neighbouring sample values where full scale is -1 to 1; 0 where there is no
    /// fixed one.
    public var step: Double {
        bitWidth.map { 1 / Double(1 << ($0 - 1)) } ?? 0
    }

    var code: Int {
        switch self {
        case .unsigned8: SF_FORMAT_PCM_U8
        case .signed8: SF_FORMAT_PCM_S8
        case .signed16: SF_FORMAT_PCM_16
        case .signed24: SF_FORMAT_PCM_24
        case .signed32: SF_FORMAT_PCM_32
        case .float32: SF_FORMAT_FLOAT
        case .float64: SF_FORMAT_DOUBLE
        case .muLaw: SF_FORMAT_ULAW
        case .aLaw: SF_FORMAT_ALAW
        case .vorbis: SF_FORMAT_VORBIS
        case .opus: SF_FORMAT_OPUS
        case .mp3: SF_FORMAT_MPEG_LAYER_III
        }
    }

    private static let lossy: Set<SampleCodec> = [.vorbis, .opus, .mp3]
}
