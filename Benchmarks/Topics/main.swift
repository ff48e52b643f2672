import EvidenceModel
import Foundation
import Tagging

// topic-benchmark speed [SEGMENTS]      tags made-up segments, by default a million
// topic-benchmark accuracy FILE [-v] [RULES]    compares tags with labels; -v shows differences

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst().first) {
case ("speed", let count):
    SpeedMeasurement(segmentCount: count.flatMap { Int($0) } ?? 1_000_000).run()
case ("accuracy", let file?):
    let options = arguments.dropFirst(2)
    try AccuracyMeasurement(file: file, rules: options.first { $0 != "-v" })
        .run(showingDifferences: options.contains("-v"))
default:
    print("topic-benchmark speed [SEGMENTS] | topic-benchmark accuracy FILE [-v] [RULES]")
}
