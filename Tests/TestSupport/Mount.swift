internal import Foundation

/// A small file system in memory; root alone can make one.
public struct Mount: ~Copyable {
    /// The folder that shows it.
    public let path: String
    /// Held until the file system is gone, since a folder in use cannot be removed.
    private let holder: TemporaryFolder

    /// Whether this process may mount: tried once.
    public static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        return (try? Mount("tried", in: folder, options: "size=64k")) != nil
    }()

    /// The system did not mount it.
    public struct Refused: Error {}

    /// Makes a folder `name` in another and mounts a tmpfs there, with options as of mount(8).
    public init(_ name: String, in folder: TemporaryFolder, options: String) throws {
        let path = folder.path(name)
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        guard Self.run(["mount", "-t", "tmpfs", "-o", options, "none", path]) == 0 else {
            throw Refused()
        }
        self.path = path
        holder = folder
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
