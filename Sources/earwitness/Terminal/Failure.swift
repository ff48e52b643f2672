import ArgumentParser
import Casebook
import EvidenceModel
import Foundation

/// The one place where an error becomes a line on standard error and an exit status.
struct Failure {
    private let error: any Error

    init(_ error: any Error) { self.error = error }

    func exit() -> Never {
        if let error = error as? any UserFacingError {
            StandardError.line("earwitness: \(error.description)")
            if let excerpt = (error as? CasebookError)?.excerpt { StandardError.line(excerpt) }
            Foundation.exit(error.exitStatus.rawValue)
        }
        if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
        switch Earwitness.exitCode(for: error) {
        case .success:
            Earwitness.exit(withError: error)
        case .validationFailure:
            let arguments = Array(CommandLine.arguments.dropFirst())
            StandardError.line("earwitness: \(UsageMessage(error, arguments: arguments).text)")
            Foundation.exit(ExitStatus.usage.rawValue)
        default:
            StandardError.line("earwitness: something went wrong in the program itself")
            Foundation.exit(ExitStatus.software.rawValue)
        }
    }
}
