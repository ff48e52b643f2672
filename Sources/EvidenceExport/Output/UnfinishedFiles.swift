import Glibc
import Synchronization

/// Files under temporary names, so that a run that is told to stop leaves none of them behind: some
/// hold originals.
public enum UnfinishedFiles {
    private static let paths = Mutex<Set<String>>([])
    private static let finishing = Mutex<Void>(())

    static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

    static func forget(_ files: [String]) { paths.withLock { $0.subtract(files) } }

    /// Runs what must not stop half-way: giving files their names, and taking that back.
    static func finish(_ body: () throws(ExportError) -> Void) throws(ExportError) {
        try finishing.withLock { _ throws(ExportError) in try body() }
    }

    /// Removes all of them, once no files are being given their names. Call it only to end the process
    /// then.
    public static func removeAll() {
        finishing.withLock { _ in
            paths.withLock { paths in
                for path in paths { FileSystem.remove(path) }
                paths = []
            }
        }
    }
}
