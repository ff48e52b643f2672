internal import Foundation

/// A small file system in memory; root alone can make one.
public struct Mount: ~Copyable {
    /// The folder that shows it.
    public let path: String

    /// Whether this process may mount: tried once.
    public static let isPossible: Bool = {
        let path = NSTemporaryDirectory() + "earwitness-mount-\(UUID().uuidString)"
        guard (try? Mount(path, options: "size=64k")) != nil else { return false }
        try? FileManager.default.removeItem(atPath: path)
        return true
    }()

    /// The system did not mount it.
    public struct Refused: Error {}

    /// Makes the folder and mounts a tmpfs there, with options as of mount(8).
    public init(_ path: String, options: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        guard Self.run(["mount", "-t", "tmpfs", "-o", options, "none", path]) == 0 else {
            throw Refused()
        }
        self.path = path
    }

    deinit { _ = Self.run(["umount", path]) }

    private static func run(_ arguments: [String]) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
