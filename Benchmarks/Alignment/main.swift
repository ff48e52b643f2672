import Foundation

/// Prints how exactly corpora are aligned, or after `bleep` what would be heard of bleeped words.
/// Arguments: see ``Corpus``.
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "bleep" {
    for argument in arguments.dropFirst() {
        print(try BleepCover(of: Corpus(argument)).report(argument))
    }
    exit(0)
}
var table = ConfidenceTable()
for argument in arguments {
    let corpus = try Corpus(argument)
    let measurement = try Measurement(of: corpus)
    print(measurement.report(corpus.name))
    table.add(measurement.confidences)
}
print(table.report)
