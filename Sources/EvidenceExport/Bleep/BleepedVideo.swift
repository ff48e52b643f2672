public import AudioIO
import EvidenceModel

/// A video clip with its bleeped sound: the picture copied as it is, the sound replaced, every other
/// stream, chapter and tag left out.
public struct BleepedVideo: Sendable {
    private let clip: AudioClip
    private let ffmpeg: FFmpeg
    private let codec: String?

    /// Nil for a clip without moving pictures. Asks ffprobe only for clips that ffmpeg decoded.
    public init?(of clip: AudioClip) {
        guard clip.info.decoder.hasPrefix("ffmpeg"), let ffmpeg = FFmpeg(),
            let probe = ffmpeg.probe(clip.path), probe.hasVideo
        else { return nil }
        self.clip = clip
        self.ffmpeg = ffmpeg
        codec = probe.streams.first { $0.kind == "video" }?.codec
    }

    /// Writes the video as MPEG-4, under its name when it is whole or not at all.
    ///
    /// `sound` is the bleeped clip. The sound is AAC; the picture is not encoded again, but captions
    /// that lie inside it (H.264, H.265: supplemental enhancement information; MPEG-2: user data) are
    /// left out. `name` is the path that the file will have in the end, for errors.
    /// - Throws: ``BleepError``.
    public func write(
        sound: String, to path: String, named name: String? = nil, replacingExisting: Bool = false
    ) throws(BleepError) {
        let file = try ReleasedFile(
            path, replacingExisting: replacingExisting, input: clip.path)
        let outcome: FFmpeg.Outcome
        do {
            outcome = try ffmpeg.run(
                arguments(sound: sound, to: file.temporaryPath), patience: 3_600)
        } catch {
            throw .videoNotWritten(path: name ?? path, reason: "ffmpeg cannot be started")
        }
        guard outcome.isSuccess else {
            throw .videoNotWritten(path: name ?? path, reason: outcome.reason)
        }
        try file.place()
    }

    private func arguments(sound: String, to path: String) -> [String] {
        FFmpeg.input(clip.path) + FFmpeg.input(sound)
            + ["-map", "0:V:0", "-map", "1:a:0", "-c:v", "copy"] + captionFilter
            + ["-c:a", "aac", "-b:a", "128k", "-sn", "-dn", "-map_chapters", "-1"]
            + ["-map_metadata", "-1", "-map_metadata:s:v", "-1", "-map_metadata:s:a", "-1"]
            + ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
            + ["-threads", "1", "-movflags", "+faststart", "-f", "mp4", "file:" + path]
    }

    private var captionFilter: [String] {
        let units = ["h264": "6", "hevc": "39|40", "mpeg2video": "178"]
        return codec.flatMap { units[$0] }.map { ["-bsf:v", "filter_units=remove_types=\($0)"] }
            ?? []
    }
}
