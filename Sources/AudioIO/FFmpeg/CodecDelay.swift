/// How many samples a decoder puts out before the first one that was recorded, where the file does not
/// say so and ffmpeg therefore keeps them (or, for Windows Media, cuts too many).
///
/// Measured with tones and speech, see `docs/media.md`. What is inherent to a codec holds for every
/// encoder: the overlap of AC-3 (256 samples) and of AAC (1,024), the filter bank of MPEG audio (481, and
/// for layer 3 another 48 samples and the 576 that LAME puts in front), the 5 ms that AMR looks ahead.
struct CodecDelay: Equatable {
    /// Samples to cut from the front, at the decoder's rate.
    var samples = 0
    /// Whether ffmpeg's own cut is to be left out.
    var skipsManually = false

    private static let samples = [
        "aac": 1_024, "ac3": 256, "eac3": 256, "mp2": 481, "mp3": 1_105, "amr_nb": 40, "amr_wb": 95,
    ]

    /// The delay of a track in a container, both by the names of ffprobe.
    init(of stream: FFmpeg.Probe.Stream, in container: String?, writtenBy program: String?) {
        let codec = stream.codec ?? ""
        if let frame = Self.windowsMediaFrame(codec, stream.rate), container == "asf",
            program?.hasPrefix("Lavf") == true
        {
            // ffmpeg cuts two frames, its own encoder needs one; what others need is not known.
            (samples, skipsManually) = (frame, true)
        } else if !Self.isStated(codec, in: container), (stream.start ?? 0) >= 0 {
            samples = Self.samples[codec] ?? 0
        }
    }

    /// Whether the container tells ffmpeg: MPEG-4 in edit lists, which what phones write as 3GPP lacks,
    /// and MP3 in its first frame. A track that begins before zero has been told too.
    private static func isStated(_ codec: String, in container: String?) -> Bool {
        if codec.hasPrefix("amr_") { return false }
        return container == "mp3" || container?.hasPrefix("mov,") == true
    }

    /// The length of a frame of Windows Media Audio 1 and 2; nil for other codecs.
    private static func windowsMediaFrame(_ codec: String, _ rate: Int?) -> Int? {
        guard ["wmav1", "wmav2"].contains(codec), let rate else { return nil }
        if rate <= 16_000 { return 512 }
        return rate <= 22_050 || (codec == "wmav1" && rate <= 32_000) ? 1_024 : 2_048
    }
}
