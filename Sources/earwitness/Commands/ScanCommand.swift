import ArgumentParser
import EvidencePipeline
import TranscriptFormats

struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Lists what would be redacted in a transcript (unredacted output).",
        discussion: """
            Prints JSON: {"findings": [{"segment", "start", "end", "text", "category", "severity", \
            "rule"}]}. Segments count from 0; start and end are code points of the segment's text.

            Example:
              earwitness scan call.srt
              printf 'What the f**k\\n' | earwitness scan - --lines
            """)

    @Argument(help: "The transcript, or - for standard input.")
    var file: String

    @Flag(help: "Take each line as a segment, whatever the text looks like.")
    var lines = false

    @Flag(help: "Show with each finding the letters that were matched.")
    var explain = false

    @OptionGroup var reading: TranscriptFileArguments

    @OptionGroup var redaction: RedactionArguments

    func run() throws {
        let scanner = try redaction.scanner()
        let scan =
            try lines
            ? Scan(linesOf: file, scanner: scanner, explaining: explain)
            : Scan(transcriptAt: file, reading.reading, scanner: scanner, explaining: explain)
        try StandardOutput.write(scan.json)
    }
}
