import ArgumentParser
import EvidencePipeline

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Times every word of a transcript against the sound (unredacted output).",
        discussion: """
            Prints native JSON, a superset of WhisperX JSON: each word with start, end, score and \
            how its time is known.

            Example:
              earwitness align call.wav call.txt --language ru > call.json
            """)

    @OptionGroup var input: AlignmentArguments

    func run() throws {
        try input.reportingStages { progress in
            let record = try input.alignedRecord(reporting: progress)
            try StandardOutput.write(record.unredactedJSON)
        }
    }
}
