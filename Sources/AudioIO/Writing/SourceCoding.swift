import CSndfile

/// How a file that was opened stores its samples, and what a changed copy of it is written as.
struct SourceCoding {
    private let container: Int
    private let codecCode: Int
    private let channelCount: Int

    init(formatCode: Int32, channelCount: Int) {
        container = Int(formatCode) & SF_FORMAT_TYPEMASK
        codecCode = Int(formatCode) & SF_FORMAT_SUBMASK
        self.channelCount = channelCount
    }

    /// The codec that can hold every sample the file gives: its own, or one as wide.
    ///
    /// Telephone codecs and ADPCM decode to 16 bits.
    var codec: SampleCodec {
        if let own = SampleCodec.allCases.first(where: { $0.code == codecCode }) { return own }
        return switch codecCode {
        case SF_FORMAT_ALAC_20, SF_FORMAT_ALAC_24, SF_FORMAT_DWVW_24, SF_FORMAT_MPEG_LAYER_I,
            SF_FORMAT_MPEG_LAYER_II:
            .signed24
        case SF_FORMAT_ALAC_32: .signed32
        default: .signed16
        }
    }

    /// What a changed copy is written as: the same where it can be written without a further loss
    /// of frames, else FLAC; WAV where FLAC cannot hold the samples.
    func release(bitsPerSecond: Int?) -> ClipEncoding {
        guard let container = keptContainer else {
            let flac = codec.bitWidth.flatMap { Self.flacCodecs[$0] }
            guard let flac, channelCount <= 8 else { return ClipEncoding(.wav, codec) }
            return ClipEncoding(.flac, flac)
        }
        return ClipEncoding(
            container, codec, bitsPerSecond: codec.isLossless ? nil : bitsPerSecond)
    }

    private var keptContainer: ClipEncoding.Container? {
        guard codec.code == codecCode else { return nil }
        return switch (container, codec.isLossless) {
        case (SF_FORMAT_WAV, true): .wav
        case (SF_FORMAT_WAVEX, true): .wavExtensible
        case (SF_FORMAT_RF64, true): .rf64
        case (SF_FORMAT_FLAC, true): .flac
        case (SF_FORMAT_OGG, false): .ogg
        case (SF_FORMAT_MPEG, false): .mpeg
        default: nil
        }
    }

    private static let flacCodecs: [Int: SampleCodec] = [
        8: .signed8, 16: .signed16, 24: .signed24,
    ]
}
