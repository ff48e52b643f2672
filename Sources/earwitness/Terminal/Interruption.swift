import Dispatch
import EvidenceExport
import Glibc

/// Ends the program as a signal asks, without files half-written left behind.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// From now on the signals that ask a program to stop are waited for on a thread of their own.
    static func prepare() {
        for number in signals {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                UnfinishedFiles.removeAll()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.activate()
            unsafe sources.append(source)
        }
    }

    /// Kept, since a source that nobody holds is gone.
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []
}
