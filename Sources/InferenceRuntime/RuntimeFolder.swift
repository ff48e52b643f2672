import Foundation

/// Where the runtime for neural models lies.
public struct RuntimeFolder: Sendable {
    /// The version that is installed and tested.
    public static let version = "2026.4.1"
    /// The environment variable that names another folder with `libopenvino_c.so`.
    public static let environmentVariable = "EARWITNESS_RUNTIME"

    /// The folder.
    public let path: String

    /// The folder that the environment names, or the one under `$XDG_DATA_HOME` (`~/.local/share`).
    public init() {
        let named = ProcessInfo.processInfo.environment[Self.environmentVariable]
        path = named.flatMap { $0.isEmpty ? nil : $0 } ?? Self.installed.path
    }

    /// A folder of your own.
    public init(path: String) { self.path = path }

    /// Where `earwitness models install` puts the runtime.
    public static var installed: RuntimeFolder {
        RuntimeFolder(path: ModelsFolder.path + "/openvino-" + version)
    }

    /// The library to load; nil when the runtime is not there.
    public var library: String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasPrefix("libopenvino_c.so") }.max().map { path + "/" + $0 }
    }
}
