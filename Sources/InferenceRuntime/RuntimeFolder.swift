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
        let environment = ProcessInfo.processInfo.environment
        let named = environment[Self.environmentVariable].flatMap { $0.isEmpty ? nil : $0 }
        path = named ?? Self.own(environment)
    }

    /// A folder of your own.
    public init(path: String) { self.path = path }

    /// Where `earwitness models install` puts the runtime.
    public static var installed: RuntimeFolder {
        RuntimeFolder(path: own(ProcessInfo.processInfo.environment))
    }

    /// The library to load; nil when the runtime is not there.
    public var library: String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasPrefix("libopenvino_c.so") }.max().map { path + "/" + $0 }
    }

    private static func own(_ environment: [String: String]) -> String {
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
        return data + "/earwitness/models/openvino-" + version
    }
}
