import Foundation

/// One run of ffmpeg or ffprobe, watched so that it always comes to an end.
struct FFmpegRun {
    let program: String
    let arguments: [String]

    /// Runs the program to its end; see ``FFmpeg/run(_:output:patience:mostBytes:)``.
    func outcome(output: FileHandle?, patience: Int, mostBytes: Int64) throws -> FFmpeg.Outcome {
        let complaints = try ScratchFile()
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["LC_ALL": "C.UTF-8", "AV_LOG_FORCE_NOCOLOR": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = complaints.handle
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let wasStopped = !Self.waits(
            for: ended, watching: output, patience: patience, mostBytes: mostBytes)
        if wasStopped {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
        }
        return FFmpeg.Outcome(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            complaints: Self.lines(complaints.bytes(atMost: 65_536)), wasStopped: wasStopped)
    }

    /// False when the program stopped writing, or wrote too much, before it ended.
    private static func waits(
        for ended: DispatchSemaphore, watching output: FileHandle?, patience: Int,
        mostBytes: Int64
    ) -> Bool {
        var size: Int64 = 0
        var idleSteps = 0
        while ended.wait(timeout: .now() + .milliseconds(250)) == .timedOut {
            let now = output.map(Self.byteCount) ?? 0
            idleSteps = now == size ? idleSteps + 1 : 0
            size = now
            if size > mostBytes || idleSteps > patience * 4 { return false }
        }
        return output.map(Self.byteCount) ?? 0 <= mostBytes
    }

    private static func byteCount(_ file: FileHandle) -> Int64 {
        var status = stat()
        return unsafe fstat(file.fileDescriptor, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// The lines of a log, without the names and addresses before their last colon but one.
    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
            let text = line.drop { $0 == "[" }.split(separator: "] ", maxSplits: 1).last ?? line
            let hasName = text.hasPrefix("file:") || text.hasPrefix("/")
            let said = hasName ? text.split(separator: ": ").last ?? text : text
            return said.trimmingCharacters(in: .whitespaces)
        }
    }
}
