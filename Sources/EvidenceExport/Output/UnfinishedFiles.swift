import Glibc
import Synchronization

/// Files under temporary names and the folders made for them, so that a run that is told to stop leaves
/// none of them behind: some hold originals.
public enum UnfinishedFiles {
    private static let paths = Mutex<[String]>([])
    private static let finishing = Mutex<Void>(())

    static func add(_ path: String) { paths.withLock { $0.append(path) } }

    static func forget(_ gone: [String]) { paths.withLock { $0.removeAll(where: gone.contains) } }

    /// Runs what must not stop half-way: giving files their names, and taking that back.
    static func finish(_ body: () throws(ExportError) -> Void) throws(ExportError) {
        try finishing.withLock { _ throws(ExportError) in try body() }
    }

    /// Removes all of them, once no files are being given their names; a folder that holds anything
    /// else stays. Call it only to end the process then.
    public static func removeAll() {
        finishing.withLock { _ in
            paths.withLock { paths in
                for path in paths.reversed() {
                    FileSystem.remove(path)
                    FileSystem.removeFolder(path)
                }
                paths = []
            }
        }
    }
}
