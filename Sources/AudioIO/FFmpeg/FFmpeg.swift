public import Foundation

/// The `ffmpeg` that is installed, for what libsndfile does not do: containers such as MPEG-4,
/// Matroska and AMR.
///
/// Run without a shell, without standard input and without access to the network. `Foundation.Process`
/// rather than swift-subprocess, because clips are opened by functions that wait.
public struct FFmpeg: Hashable, Sendable {
    /// Where `ffmpeg` and `ffprobe` are.
    public let folder: String

    /// Looks for `ffmpeg` and `ffprobe` in the folders of `PATH`; nil when they are not installed.
    public init?() { self.init(searching: ProcessInfo.processInfo.environment["PATH"] ?? "") }

    /// Looks in folders that are separated by colons; empty and relative ones are passed over.
    init?(searching path: String) {
        let folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        let found = folders.first { folder in
            ["ffmpeg", "ffprobe"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: folder + "/" + $0)
            }
        }
        guard let found else { return nil }
        folder = found
    }

    /// How a run ended.
    public struct Outcome: Hashable, Sendable {
        /// The exit status; a negative number is the signal that ended it.
        public let status: Int32
        /// What it complained of on standard error, at most 64 KiB, without names of files.
        public let complaints: [String]
        /// Whether it was ended because it wrote nothing for too long, or too much.
        public let wasStopped: Bool

        /// Whether it did what it was asked to.
        public var isSuccess: Bool { status == 0 && !wasStopped }
        /// The first complaint, or what is known instead.
        public var reason: String {
            if wasStopped { return "ffmpeg wrote nothing for too long, or too much" }
            return complaints.first ?? "ffmpeg ended with status \(status)"
        }
    }

    /// The arguments that name a file to read: whatever its name, a file and nothing else.
    public static func input(_ path: String) -> [String] {
        ["-protocol_whitelist", "file", "-i", "file:" + path]
    }

    /// Runs `ffmpeg` to its end.
    ///
    /// - Parameters:
    ///   - arguments: those behind the ones that keep it quiet and away from standard input.
    ///   - output: a file that gets its standard output (`pipe:1`) and whose growth shows that it is
    ///     alive; nil to write to a file that `arguments` name, which only `patience` bounds.
    ///   - patience: how long it may write nothing before it is ended, in seconds.
    ///   - mostBytes: how much it may write to `output`.
    /// - Throws: what the system says when it cannot be started.
    public func run(
        _ arguments: [String], output: FileHandle? = nil, patience: Int = 120,
        mostBytes: Int64 = .max
    ) throws -> Outcome {
        try FFmpegRun(
            program: folder + "/ffmpeg",
            arguments: ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + arguments
        ).outcome(output: output, patience: patience, mostBytes: mostBytes)
    }
}
