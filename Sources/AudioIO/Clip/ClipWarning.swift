/// Something about a clip that its user should know, though it can be used.
public enum ClipWarning: Hashable, Sendable {
    /// The header gives another number of frames than could be decoded.
    case frameCount(header: Int, decoded: Int)
    /// The header promises more bytes of sound than the file has: its end is missing.
    case cutShort(promisedBytes: Int, presentBytes: Int)
    /// The file does not end as its format (Ogg) demands, so it does not say how long it should be.
    case unfinished
    /// The decoder gave up before the end; `reason` is libsndfile's.
    case damaged(afterFrame: Int, reason: String)
    /// Bytes at the end of the file that the decoder took for something else than sound.
    case ignoredEnd(byteCount: Int)
    /// Samples that are no numbers, infinite or absurdly large were replaced by zero.
    case unusableSamples(count: Int)
    /// So many of all samples, in all channels, stand in runs at the limit of their channel: the sound
    /// was recorded too loud and cut off.
    case clipped(sampleCount: Int, of: Int)
    /// ffmpeg complained so many times while it decoded the file.
    case complaints(count: Int)
    /// The header gives another length than was decoded, both in milliseconds.
    case length(headerMilliseconds: Int, decodedMilliseconds: Int)
    /// The file has no header: what it is was taken from its name.
    case headerless(format: String)
}

extension ClipWarning: CustomStringConvertible {
    /// One sentence without the file's name.
    public var description: String {
        switch self {
        case .frameCount(let header, let decoded):
            "the header says \(header) frames, \(decoded) were decoded"
        case .cutShort(let promised, let present):
            "the header promises \(promised) bytes of sound, the file has \(present): its end is"
                + " missing"
        case .unfinished: "the file stops without saying so: its end may be missing"
        case .damaged(let frame, let reason):
            "the file is damaged: decoding stopped after \(frame) frames (\(reason))"
        case .ignoredEnd(let count):
            "the last \(count) bytes of the file were not decoded: it may be two files in one"
        case .unusableSamples(let count):
            "\(count) samples are no usable numbers and were replaced by silence"
        case .clipped(let count, let all):
            "the sound is cut off at its loudest (\(Self.percent(count, of: all)) of the samples): it was "
                + "recorded too loud, and words in it are harder to find"
        case .complaints(let count):
            "ffmpeg complained \(count) times while decoding: parts may be damaged"
        case .length(let header, let decoded):
            "the header says \(header) ms, \(decoded) ms were decoded"
        case .headerless(let format):
            "the file has no header; by its name it was read as \(format)"
        }
    }

    private static func percent(_ count: Int, of all: Int) -> String {
        let tenths = (count * 1_000 + all / 2) / max(1, all)
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
