import ForcedAlignment
import Foundation

/// Prints how exactly corpora are aligned, or after `bleep` what would be heard of bleeped words, or
/// after `relisten` how well words that are there are told from words that were bleeped, or after
/// `parties` how calls with one party per channel are aligned.
/// Arguments: see ``Corpus``; after `--export FOLDER` the clips are also written for other aligners,
/// after `--model FILE TOKENS` a neural model listens too, after `--adapt-with CORPUS,…` clips may be learned
/// from.
var arguments = CommandLine.arguments.dropFirst()
if arguments.first == "bleep" {
    for argument in arguments.dropFirst() {
        print(try BleepCover(of: Corpus(argument)).report(argument))
    }
    exit(0)
}
if arguments.first == "relisten" {
    for argument in arguments.dropFirst() {
        print(try Relisten(of: Corpus(argument)).report(argument))
    }
    exit(0)
}
if arguments.first == "parties" {
    for argument in arguments.dropFirst() { print(try PartyMeasurement(argument).report()) }
    exit(0)
}
var exportFolder: String?
if arguments.first == "--export" {
    exportFolder = arguments.dropFirst().first
    arguments = arguments.dropFirst(2)
}
var model: ForcedAlignment.AlignmentOptions.NeuralModel?
if arguments.first == "--model" {
    let files = arguments.dropFirst().prefix(2)
    if let file = files.first, let tokens = files.last {
        model = ForcedAlignment.AlignmentOptions.NeuralModel(model: file, tokens: tokens)
    }
    arguments = arguments.dropFirst(3)
}
var teachers: [Corpus] = []
if arguments.first == "--adapt-with" {
    teachers = try (arguments.dropFirst().first ?? "").split(separator: ",").map {
        try Corpus(String($0))
    }
    arguments = arguments.dropFirst(2)
}
var table = ConfidenceTable()
for argument in arguments {
    let corpus = try Corpus(argument)
    if let exportFolder { try Export.write(corpus, to: exportFolder) }
    let measurement = try Measurement(of: corpus, model, teachers: teachers)
    print(measurement.report(corpus.name))
    table.add(measurement.confidences)
}
print(table.report)
