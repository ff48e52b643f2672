import ContentHashing
import Foundation

/// Fetches the runtime with pip's own client, checks it, and unpacks the libraries that are needed.
public struct RuntimeInstaller: Sendable {
    private let folder: RuntimeFolder
    private let python: String

    /// An installer into `folder`; `python` is the program whose pip fetches.
    public init(into folder: RuntimeFolder = .installed, python: String = "python3") {
        self.folder = folder
        self.python = python
    }

    /// Installs the runtime, or leaves it when it is there. Returns the folder.
    ///
    /// `wheel` is the package, fetched already; nil: pip fetches it. Nothing is left behind when pip
    /// fails, or when the package has another SHA-256 than the one in our source.
    @discardableResult
    public func install(from wheel: String? = nil) throws(InferenceError) -> String {
        if folder.library != nil { return folder.path }
        guard let known = RuntimeWheel.current else {
            throw .machineUnsupported(name: "not x86-64")
        }
        let files = FileManager.default
        let scratch = folder.path + ".\(ProcessInfo.processInfo.processIdentifier).part"
        defer { try? files.removeItem(atPath: scratch) }
        try writing(scratch) {
            try files.createDirectory(
                atPath: scratch + "/libraries", withIntermediateDirectories: true)
        }
        if wheel == nil { try PipRun(python: python).run(known.arguments(folder: scratch)) }
        try unpack(
            known, from: wheel ?? scratch + "/" + known.file, into: scratch + "/libraries")
        try writing(folder.path) {
            try files.moveItem(atPath: scratch + "/libraries", toPath: folder.path)
        }
        return folder.path
    }

    /// Removes what was installed. Returns whether there was anything.
    @discardableResult
    public func remove() throws(InferenceError) -> Bool {
        guard FileManager.default.fileExists(atPath: folder.path) else { return false }
        try writing(folder.path) { try FileManager.default.removeItem(atPath: folder.path) }
        return true
    }

    private func unpack(
        _ wheel: RuntimeWheel, from path: String, into libraries: String
    ) throws(InferenceError) {
        guard let digest = try? SHA256Digest(ofFileAt: path) else {
            throw .downloadFailed(reason: "\(path) is not there")
        }
        guard digest.description == wheel.sha256 else {
            throw .digestWrong(
                file: path, expected: wheel.sha256, found: digest.description)
        }
        for library in RuntimeWheel.libraries {
            try WheelEntry.unpack(
                RuntimeWheel.entry(of: library), of: path, to: libraries + "/" + library)
        }
        try WheelEntry.unpack(RuntimeWheel.license, of: path, to: libraries + "/LICENSE")
    }

    private func writing(_ path: String, _ body: () throws -> Void) throws(InferenceError) {
        do { try body() } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
    }
}
