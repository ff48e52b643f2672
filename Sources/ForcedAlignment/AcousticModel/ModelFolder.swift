import Foundation

/// The folder an acoustic model lies in, and reading from it.
struct ModelFolder {
    /// Where Debian's package `pocketsphinx-en-us` puts the model.
    static let debian = "/usr/share/pocketsphinx/model/en-us/en-us"
    /// The environment variable that names another folder.
    static let environmentVariable = "EARWITNESS_ACOUSTIC_MODEL"

    let path: String

    /// The folder named, or that of the environment, or Debian's.
    init(named name: String?) throws(AlignmentError) {
        let environment = ProcessInfo.processInfo.environment[Self.environmentVariable]
        path = name ?? environment.flatMap { $0.isEmpty ? nil : $0 } ?? Self.debian
        guard FileManager.default.fileExists(atPath: path + "/means") else {
            throw .modelMissing(folder: path)
        }
    }

    func bytes(of file: String) throws(AlignmentError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(of: file)) else {
            throw .modelUnreadable(path: path(of: file), reason: "cannot be read")
        }
        return [UInt8](data)
    }

    func path(of file: String) -> String { path + "/" + file }

    func unreadable(_ file: String, _ reason: String) -> AlignmentError {
        .modelUnreadable(path: path(of: file), reason: reason)
    }
}
