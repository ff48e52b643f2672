import EvidenceModel
import ForcedAlignment
import Foundation

/// Prints how exactly corpora are aligned. Arguments: corpora, each `[misfit:][CONDITION:][SECONDS:]NAME`,
/// NAME a folder of gold or `festvox-dev`, `festvox-rest`, or `festvox-dev/6` for every sixth.
func corpus(_ argument: String) throws -> (name: String, clips: [Clip], Condition) {
    var parts = argument.split(separator: ":").map(String.init)
    let isMisfit = parts.first == "misfit"
    if isMisfit { parts.removeFirst() }
    let condition = parts.first.flatMap(Condition.init(rawValue:)) ?? .clean
    if Condition(rawValue: parts[0]) != nil { parts.removeFirst() }
    let seconds = parts.first.flatMap(Double.init) ?? 0
    if Double(parts[0]) != nil { parts.removeFirst() }
    let name = parts.joined(separator: ":")
    guard name.hasPrefix("festvox") else {
        return (
            argument, try Clip.clips(Gold.read(name), joinedTo: seconds, misfit: isMisfit),
            condition
        )
    }
    let fields = name.split(separator: "/")
    let isDevelopment = fields[0] != "festvox-rest"
    let all = try FestvoxGold().read { ($0 < "ru_0600") == isDevelopment }
    let step = fields.count > 1 ? Int(fields[1]) ?? 1 : 1
    let golds = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    return (argument, try Clip.clips(golds, joinedTo: seconds, misfit: isMisfit), condition)
}

let aligner = try ForcedAligner()
var table = ConfidenceTable()
for argument in CommandLine.arguments.dropFirst() {
    let (name, clips, condition) = try corpus(argument)
    let measurement = try Measurement(of: clips, condition, by: aligner)
    print(measurement.report(name))
    table.add(measurement.confidences)
}
print(table.report)
