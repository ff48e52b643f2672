import EvidenceModel
import Foundation

/// Results. A reader that closes the pipe early, such as `head`, ends the program quietly.
enum StandardOutput {
    static func line(_ text: String) throws { try write(Array((text + "\n").utf8)) }

    static func write(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw StandardOutputError()
        }
    }
}

/// Standard output cannot be written: a full disk, or a reader that went away.
struct StandardOutputError: UserFacingError {
    var description: String { "standard output cannot be written; is the disk full?" }
    var exitStatus: ExitStatus { .inputOutput }
}
