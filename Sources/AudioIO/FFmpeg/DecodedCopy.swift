import EvidenceModel
import Foundation

/// The sound of a file that libsndfile does not read, as ffmpeg decoded it: a Sun AU file without a
/// name, which lives as long as the clip does.
final class DecodedCopy: Sendable {
    /// The file that was decoded, as it was named, and its size.
    let path: String
    let byteCount: Int64
    let format: String
    /// The program and its version: `ffmpeg-5.1.9`.
    let decoder: String
    let textFields: [ClipInfo.TextField]
    /// Seconds according to the file's header.
    let headerSeconds: Double?
    /// How often ffmpeg complained.
    let complaintCount: Int
    private let sound: ScratchFile

    /// A day of 48 kHz stereo in 16 bits. More is no recorded call, or a file made to fill a disk.
    static let mostBytes: Int64 = 86_400 * 48_000 * 4

    /// Decodes the first sound track of a file.
    init(
        of path: String, byteCount: Int64, by ffmpeg: FFmpeg, _ probe: FFmpeg.Probe, kind: String
    ) throws(AudioError) {
        guard let stream = probe.audio else {
            throw .undecodable(path: path, kind: kind, reason: "there is no sound in it")
        }
        let delay = CodecDelay(
            of: stream, in: probe.format.name, writtenBy: probe.format.tags?["encoder"])
        let outcome: FFmpeg.Outcome
        do {
            sound = try ScratchFile()
            outcome = try ffmpeg.run(
                (delay.skipsManually ? ["-flags2", "+skip_manual"] : []) + FFmpeg.input(path)
                    + Self.arguments(stream, probe, delay) + ["pipe:1"],
                output: sound.handle, mostBytes: Self.mostBytes)
        } catch {
            throw .decoderFailed(path: path, reason: "it cannot be started or has no room")
        }
        guard outcome.isSuccess else {
            throw .undecodable(path: path, kind: kind, reason: outcome.reason)
        }
        self.path = path
        self.byteCount = byteCount
        format = [probe.format.title ?? kind, stream.codec ?? "unknown codec"]
            .joined(separator: ", ")
        decoder = "ffmpeg-" + (probe.program?.version ?? "of unknown version")
        textFields = Self.textFields(probe, stream)
        // A raw stream states no length; ffprobe guesses one from the first frames.
        headerSeconds =
            probe.format.name == "aac" ? nil : probe.format.duration.flatMap(Double.init)
        complaintCount = outcome.complaints.count
    }

    /// The name to open the decoded sound by.
    var soundPath: String { sound.path }

    /// What makes sample n the sound at n ÷ rate seconds of the file's own timeline.
    ///
    /// - A track that begins after the others (pictures) is led by silence.
    /// - Gaps of a fifth of a second or more, where a recorder lost packets, become silence.
    /// - What a codec puts in front and the file does not speak of is cut: see ``CodecDelay``.
    private static func arguments(
        _ stream: FFmpeg.Probe.Stream, _ probe: FFmpeg.Probe, _ delay: CodecDelay
    ) -> [String] {
        var filters = ["aresample=async=1:min_hard_comp=0.2"]
        if delay.samples > 0 { filters.insert("atrim=start_sample=\(delay.samples)", at: 0) }
        let origin = probe.format.startTime.flatMap(Double.init) ?? 0
        let lead = (((stream.start ?? origin) - origin) * 1_000).rounded()
        if (20...86_400_000).contains(lead) { filters.append("adelay=\(Int(lead)):all=1") }
        return [
            "-map", "0:\(stream.index)", "-af", filters.joined(separator: ","),
            "-c:a", sampleFormat(stream), "-bitexact", "-f", "au",
        ]
    }

    /// 16 bits, and as many as there are where the codec keeps more.
    private static func sampleFormat(_ stream: FFmpeg.Probe.Stream) -> String {
        switch stream.bitWidth ?? 16 {
        case ...16: "pcm_s16be"
        case ...24: "pcm_s24be"
        default: "pcm_s32be"
        }
    }

    /// Tags that say something about the recording; others are the container's own business.
    private static let telling: Set<String> = [
        "album", "artist", "comment", "copyright", "creation_time", "date", "description",
        "encoder",
        "genre", "location", "make", "model", "software", "title", "track",
    ]

    private static func textFields(
        _ probe: FFmpeg.Probe, _ stream: FFmpeg.Probe.Stream
    ) -> [ClipInfo.TextField] {
        let tags = (stream.tags ?? [:]).merging(probe.format.tags ?? [:]) { _, file in file }
        return tags.map { ClipInfo.TextField(name: $0.key.lowercased(), value: $0.value) }
            .filter { telling.contains($0.name) && !$0.value.isEmpty }.sorted { $0.name < $1.name }
    }
}

extension DecodedCopy: Hashable {
    /// Equal when they were decoded from the same file by the same program.
    static func == (left: DecodedCopy, right: DecodedCopy) -> Bool {
        left.path == right.path && left.byteCount == right.byteCount
            && left.format == right.format && left.decoder == right.decoder
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(byteCount)
    }
}

extension DecodedCopy {
    /// What the user should know of the decoding. Containers state their length in their own coarse
    /// units and count an encoder's padding, so only a difference of 200 ms is worth a word.
    func warnings(frameCount: Int, _ rate: SampleRate) -> [ClipWarning] {
        var warnings: [ClipWarning] = []
        if complaintCount > 0 { warnings.append(.complaints(count: complaintCount)) }
        guard let headerSeconds, (0...1e7).contains(headerSeconds) else { return warnings }
        let decoded = frameCount * 1_000 / rate.hertz
        let header = Int((headerSeconds * 1_000).rounded())
        if abs(header - decoded) >= 200 {
            warnings.append(
                .length(headerMilliseconds: header, decodedMilliseconds: decoded))
        }
        return warnings
    }
}
