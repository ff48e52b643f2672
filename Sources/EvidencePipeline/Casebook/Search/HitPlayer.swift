public import Casebook
import EvidenceModel
import Foundation

/// Plays a hit's sound, **unredacted**, with ffplay or mpv.
public struct HitPlayer: Sendable {
    private let locator: ClipLocator

    /// Creates a player of clips that `locator` finds.
    public init(_ locator: ClipLocator) { self.locator = locator }

    /// Heard before the segment, so that its first word is whole.
    private static let lead = Duration.milliseconds(300)

    /// Plays the segment and waits for its end.
    ///
    /// Throws ``PipelineError/untimedHit(clip:segment:)``, ``PipelineError/clipNotFound(name:)``,
    /// ``PipelineError/noPlayer(link:)`` or ``PipelineError/playerFailed(player:clip:)``.
    public func play(_ hit: SearchHit) throws {
        guard let span = hit.span else {
            throw PipelineError.untimedHit(
                clip: hit.clip.fileName, segment: hit.segmentIndex + 1)
        }
        let path = try locator.path(of: hit)
        guard let player = Self.player() else {
            var located = hit
            located.clipPath = path
            throw PipelineError.noPlayer(link: HitLink.of(located) ?? path)
        }
        let start = max(.zero, span.lowerBound - Self.lead)
        let process = Process()
        process.executableURL = player
        process.arguments = Self.arguments(
            of: player.lastPathComponent, path: path, from: start,
            length: span.upperBound - start)
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw PipelineError.playerFailed(
                player: player.lastPathComponent, clip: hit.clip.fileName)
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PipelineError.playerFailed(
                player: player.lastPathComponent, clip: hit.clip.fileName)
        }
    }

    /// What each player is told.
    static func arguments(
        of player: String, path: String, from start: MediaTime, length: Duration
    ) -> [String] {
        let from = HitLink.seconds(start)
        let duration = HitLink.seconds(MediaTime.zero + length)
        return player == "mpv"
            ? [
                "--no-video", "--really-quiet", "--start=\(from)", "--length=\(duration)", "--",
                path,
            ]
            : [
                "-hide_banner", "-loglevel", "error", "-nodisp", "-autoexit", "-ss", from, "-t",
                duration, path,
            ]
    }

    private static func player() -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["ffplay", "mpv"].lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }
    }
}
