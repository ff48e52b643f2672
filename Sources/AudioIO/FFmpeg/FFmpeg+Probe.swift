import Foundation

extension FFmpeg {
    /// What ffprobe says about a file. Times are seconds.
    public struct Probe: Hashable, Sendable, Decodable {
        /// One sound, picture or subtitle track.
        public struct Stream: Hashable, Sendable, Decodable {
            /// Its number in the file, from 0.
            public let index: Int
            /// `audio`, `video`, `subtitle` or `data`.
            public let kind: String?
            /// The codec, `aac`.
            public let codec: String?
            let startTime: String?
            let sampleRate: String?
            let bitsPerRawSample: String?
            let bitsPerSample: Int?
            let tags: [String: String]?

            enum CodingKeys: String, CodingKey {
                case index, tags
                case kind = "codec_type"
                case codec = "codec_name"
                case startTime = "start_time"
                case sampleRate = "sample_rate"
                case bitsPerRawSample = "bits_per_raw_sample"
                case bitsPerSample = "bits_per_sample"
            }

            /// Where it begins on the file's own timeline, in seconds; nil when unsaid.
            public var start: Double? { startTime.flatMap(Double.init) }
            /// Samples a second.
            var rate: Int? { sampleRate.flatMap { Int($0) } }
            /// Bits of a stored sample where the codec is lossless.
            var bitWidth: Int? {
                [bitsPerRawSample.flatMap { Int($0) }, bitsPerSample].compactMap(\.self)
                    .first { $0 > 0 }
            }
        }

        struct Container: Hashable, Sendable, Decodable {
            let name: String?
            let title: String?
            let duration: String?
            let startTime: String?
            let tags: [String: String]?

            enum CodingKeys: String, CodingKey {
                case duration, tags
                case name = "format_name"
                case title = "format_long_name"
                case startTime = "start_time"
            }
        }

        struct Version: Hashable, Sendable, Decodable { let version: String }

        /// All tracks, in the order of the file.
        public let streams: [Stream]
        let format: Container
        let program: Version?

        enum CodingKeys: String, CodingKey {
            case streams, format
            case program = "program_version"
        }

        /// The track that is listened to: the first that is sound.
        public var audio: Stream? { streams.first { $0.kind == "audio" } }
        /// Whether there are moving pictures; a cover picture is not one.
        public var hasVideo: Bool {
            streams.contains {
                $0.kind == "video" && !["mjpeg", "png", "bmp", "gif"].contains($0.codec)
            }
        }
    }

    /// Asks ffprobe about a file; nil when it makes nothing of it.
    public func probe(_ path: String) -> Probe? {
        let entries =
            "stream=index,codec_type,codec_name,start_time,sample_rate,bits_per_raw_sample,"
            + "bits_per_sample:stream_tags:format=format_name,format_long_name,duration,start_time:format_tags"
        let run = FFmpegRun(
            program: folder + "/ffprobe",
            arguments: [
                "-hide_banner", "-loglevel", "error", "-show_entries", entries,
                "-show_program_version", "-of", "json",
            ] + Self.input(path))
        guard let answer = try? ScratchFile(),
            let outcome = try? run.outcome(
                output: answer.handle, patience: 60, mostBytes: 16_000_000),
            outcome.isSuccess
        else { return nil }
        return try? JSONDecoder().decode(
            Probe.self, from: Data(answer.bytes(atMost: 16_000_000)))
    }
}
