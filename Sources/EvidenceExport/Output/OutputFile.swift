/// A file to be written.
public struct OutputFile: Hashable, Sendable {
    /// Who may read it.
    public enum Access: Hashable, Sendable {
        /// Everybody: mode 0644.
        case published
        /// The owner alone: mode 0600.
        case restricted
    }

    /// The file's name within its folder.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]
    /// Who may read it.
    public var access: Access

    /// Creates a file.
    public init(name: String, bytes: [UInt8], access: Access = .published) {
        self.name = name
        self.bytes = bytes
        self.access = access
    }
}
