import EvidenceModel
import Foundation
import Tagging

// topic-benchmark speed [SEGMENTS]      tags made-up segments, by default a million
// topic-benchmark accuracy FILE [-v]    compares tags with labels: language, topics, sentence

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst().first) {
case ("speed", let count):
    SpeedMeasurement(segmentCount: count.flatMap { Int($0) } ?? 1_000_000).run()
case ("accuracy", let file?):
    try AccuracyMeasurement(file: file).run(showingDifferences: arguments.last == "-v")
default:
    print("topic-benchmark speed [SEGMENTS] | topic-benchmark accuracy FILE [-v]")
}
