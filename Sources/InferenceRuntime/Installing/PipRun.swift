import Foundation

/// One run of pip.
struct PipRun {
    let python: String

    /// Runs `python3 ARGUMENTS…`; throws when there is no pip or it ends with an error.
    func run(_ arguments: [String]) throws(InferenceError) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let complaints = Pipe()
        process.standardError = complaints
        do { try process.run() } catch { throw .pipMissing }
        let said = String(
            decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus != 0 else { return }
        let lines = said.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        if process.terminationStatus == 127 || said.contains("No module named pip") {
            throw .pipMissing
        }
        throw .downloadFailed(reason: lines.last { !$0.isEmpty } ?? "it says nothing")
    }
}
