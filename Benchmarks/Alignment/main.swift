import Foundation

/// Prints how exactly corpora are aligned. Arguments: see ``Corpus``.
var table = ConfidenceTable()
for argument in CommandLine.arguments.dropFirst() {
    let corpus = try Corpus(argument)
    let measurement = try Measurement(of: corpus)
    print(measurement.report(corpus.name))
    table.add(measurement.confidences)
}
print(table.report)
