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
        try WheelInstallation(of: known, into: folder.path, python: python).run(from: wheel) {
            (package) throws(InferenceError) in
            for library in RuntimeWheel.libraries {
                try package.install(RuntimeWheel.entry(of: library), as: library)
            }
            try package.install(RuntimeWheel.license, as: "LICENSE")
        }
        return folder.path
    }

    /// Removes what was installed. Returns whether there was anything.
    @discardableResult
    public func remove() throws(InferenceError) -> Bool {
        try WheelInstallation.remove(folder.path)
    }
}
