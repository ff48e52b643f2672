/// An error whose `description` is one line for the user: which file, what is wrong, what to do.
///
/// Cases hold facts; the sentence is made in `description` alone. Transcript text never appears in it.
public protocol UserFacingError: Error, Equatable, CustomStringConvertible, Sendable {
    /// The status the command ends with.
    var exitStatus: ExitStatus { get }
}

/// Exit statuses, as BSD's sysexits(3) numbers them.
public enum ExitStatus: Int32, Sendable {
    case success = 0
    /// `lint` and `verify` found something.
    case found = 1
    /// The command line is wrong.
    case usage = 64
    /// The input is wrong.
    case badData = 65
    /// The input is not there or cannot be read.
    case noInput = 66
    /// Something that is needed is not installed.
    case unavailable = 69
    /// A fault of ours.
    case software = 70
    /// The output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed half-way.
    case inputOutput = 74
}
