import Foundation
import TestSupport

/// The built program, which stands beside the test runner.
struct Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
        /// What is on standard error, line by line.
        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    static var executable: URL {
        URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
            .appending(path: "earwitness")
    }

    /// Runs the program to its end in `folder`, with `input` on standard input.
    static func run(
        _ arguments: [String], in folder: URL? = nil, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        try run(
            executable, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs any program to its end.
    static func run(
        _ executable: URL, _ arguments: [String], in folder: URL? = nil, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        let capture = try TemporaryFolder()
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, new in new }
        if let folder { process.currentDirectoryURL = folder }
        let inputFile = try capture.write(input ?? "", to: "in")
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let output = try capture.write("", to: "out")
        let errors = try capture.write("", to: "err")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
