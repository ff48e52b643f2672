import CSndfile
import Testing

/// Writes sound in any format that libsndfile encodes.
enum SoundWriter {
    /// Container and codec, and what libsndfile calls them.
    struct Format: Sendable, CustomTestStringConvertible {
        let code: Int
        let name: String
        /// Whether the frames come back one for one; other codecs pad to their own block.
        var isExact = true
        /// The largest difference of a sample, for a tone of half the full scale.
        var tolerance: Float = 0

        var testDescription: String { name }
    }

    /// Why libsndfile did not write.
    struct Refusal: Error { let reason: String }

    /// Writes interleaved samples; `variableBitRate` is for MP3.
    static func write(
        _ samples: [Float], as code: Int, rate: Int, channelCount: Int = 1,
        variableBitRate: Bool = false, title: String? = nil, to path: String
    ) throws {
        var info = SF_INFO(
            frames: 0, samplerate: Int32(rate), channels: Int32(channelCount),
            format: Int32(code), sections: 0, seekable: 0)
        guard let file = unsafe sf_open(path, Int32(SFM_WRITE), &info) else {
            throw Refusal(reason: unsafe String(cString: sf_strerror(nil)))
        }
        defer { unsafe sf_close(file) }
        if variableBitRate {
            var mode = Int32(SF_BITRATE_MODE_VARIABLE)
            unsafe sf_command(file, Int32(SFC_SET_BITRATE_MODE), &mode, 4)
            let actual = unsafe sf_command(file, Int32(SFC_GET_BITRATE_MODE), nil, 0)
            try #require(actual == SF_BITRATE_MODE_VARIABLE)
        }
        if let title { try #require(unsafe sf_set_string(file, Int32(SF_STR_TITLE), title) == 0) }
        let frameCount = sf_count_t(samples.count / channelCount)
        try #require(unsafe sf_writef_float(file, samples, frameCount) == frameCount)
    }

    /// Every kind of file that the program says it reads.
    static let formats = [
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_PCM_U8, name: "WAV (Microsoft), Unsigned 8 bit PCM",
            tolerance: 0.008),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_PCM_24, name: "WAV (Microsoft), Signed 24 bit PCM",
            tolerance: 1e-6),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_FLOAT, name: "WAV (Microsoft), 32 bit float"),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_DOUBLE, name: "WAV (Microsoft), 64 bit float"),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_ULAW, name: "WAV (Microsoft), U-Law",
            tolerance: 0.02),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_ALAW, name: "WAV (Microsoft), A-Law",
            tolerance: 0.02),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, name: "WAV (Microsoft), IMA ADPCM",
            isExact: false, tolerance: 0.1),
        Format(
            code: SF_FORMAT_WAV | SF_FORMAT_GSM610, name: "WAV (Microsoft), GSM 6.10",
            isExact: false, tolerance: 0.3),
        Format(
            code: SF_FORMAT_AIFF | SF_FORMAT_PCM_16, name: "AIFF (Apple/SGI), Signed 16 bit PCM",
            tolerance: 1e-4),
        Format(
            code: SF_FORMAT_AU | SF_FORMAT_PCM_16, name: "AU (Sun/NeXT), Signed 16 bit PCM",
            tolerance: 1e-4),
        Format(
            code: SF_FORMAT_CAF | SF_FORMAT_PCM_16,
            name: "CAF (Apple Core Audio File), Signed 16 bit PCM",
            tolerance: 1e-4),
        Format(
            code: SF_FORMAT_W64 | SF_FORMAT_PCM_16,
            name: "W64 (SoundFoundry WAVE 64), Signed 16 bit PCM",
            tolerance: 1e-4),
        Format(
            code: SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
            name: "FLAC (Free Lossless Audio Codec), Signed 16 bit PCM", tolerance: 1e-4),
        Format(
            code: SF_FORMAT_OGG | SF_FORMAT_VORBIS, name: "OGG (OGG Container format), Vorbis",
            tolerance: 0.1),
        Format(
            code: SF_FORMAT_OGG | SF_FORMAT_OPUS, name: "OGG (OGG Container format), Opus",
            tolerance: 0.1),
        Format(
            code: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III,
            name: "MPEG-1/2 Audio, MPEG Layer III", tolerance: 0.1),
    ]
}
