import Foundation

/// Where `earwitness models install` puts what it fetches.
package enum ModelsFolder {
    /// `$XDG_DATA_HOME/earwitness/models` (`~/.local/share/earwitness/models`).
    package static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
        return data + "/earwitness/models"
    }
}
