import EvidenceModel
import Foundation
import Tagging

// topic-benchmark speed [SEGMENTS]      tags made-up segments, by default a million
// topic-benchmark accuracy FILE [-v] [RULES]    compares tags with labels; -v shows differences

let arguments = CommandLine.arguments.dropFirst()
do {
    switch (arguments.first, arguments.dropFirst().first) {
    case ("speed", let count):
        try SpeedMeasurement(segmentCount: count.flatMap { Int($0) } ?? 1_000_000).run()
    case ("accuracy", let file?):
        let options = arguments.dropFirst(2)
        try AccuracyMeasurement(file: file, rules: options.first { $0 != "-v" })
            .run(showingDifferences: options.contains("-v"))
    default:
        print("topic-benchmark speed [SEGMENTS] | topic-benchmark accuracy FILE [-v] [RULES]")
    }
} catch let error as any UserFacingError {
    fail(error.description, status: error.exitStatus.rawValue)
} catch {
    // Of Foundation's errors: the files are all that is read.
    let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String ?? "a file"
    fail("\(path) cannot be read; give a file of labelled sentences or of rules", status: 66)
}

/// Ends with one line on standard error.
func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("topic-benchmark: \(message)\n".utf8))
    exit(status)
}
