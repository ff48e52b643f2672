import Casebook
import EvidenceModel
import Foundation

/// Builds a casebook of generated calls and times queries on it, beside plain FTS5.
///
/// Arguments: [segments] [folder]; default 1,000,000 in a temporary folder that is
/// removed afterwards.

let arguments = CommandLine.arguments
let segmentCount = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
let folder = URL(
    fileURLWithPath: arguments.count > 2
        ? arguments[2] : NSTemporaryDirectory() + "earwitness-bench-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { if arguments.count <= 2 { try? FileManager.default.removeItem(at: folder) } }

print("\(segmentCount) segments, seed 2022; processor time, seconds and ms")
let bench = SearchBenchmark(segmentCount: segmentCount, folder: folder)
try bench.run()
