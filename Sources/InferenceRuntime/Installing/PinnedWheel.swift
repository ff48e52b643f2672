import ContentHashing
import Foundation

/// A package of Python's index, one file of it: what pip is asked for, whatever Python runs pip on whatever
/// machine, and the SHA-256 that what comes must have.
package struct PinnedWheel: Sendable {
    /// Name and exact version, as `openvino==2026.4.1`.
    let requirement: String
    /// Its file name.
    let file: String
    /// SHA-256 of the file.
    let sha256: String
    /// The version of Python it is made for, as `3.11`.
    let pythonVersion: String
    /// pip's name of the machine it is made for.
    let platform: String

    package init(
        requirement: String, file: String, sha256: String, pythonVersion: String, platform: String
    ) {
        self.requirement = requirement
        self.file = file
        self.sha256 = sha256
        self.pythonVersion = pythonVersion
        self.platform = platform
    }

    /// Has pip fetch it into `folder`. Returns the file's path.
    func fetch(into folder: String, python: String) throws(InferenceError) -> String {
        try PipRun(python: python).run([
            "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
            "--only-binary=:all:", "--implementation", "cp", "--python-version", pythonVersion,
            "--abi", "cp" + pythonVersion.filter { $0 != "." }, "--platform", platform, "--dest",
            folder, requirement,
        ])
        return folder + "/" + file
    }

    /// Throws when the file at `path` is another one.
    func check(_ path: String) throws(InferenceError) {
        guard let digest = try? SHA256Digest(ofFileAt: path) else {
            throw .downloadFailed(reason: "\(path) is not there")
        }
        guard digest.description == sha256 else {
            throw .digestWrong(file: path, expected: sha256, found: digest.description)
        }
    }
}
