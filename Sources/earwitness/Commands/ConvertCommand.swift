import ArgumentParser
import EvidenceExport
import EvidencePipeline
import TranscriptFormats

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Converts a transcript to another format (unredacted output).",
        discussion: """
            Nothing is redacted and no time is invented. docs/formats.md says what each format can \
            carry.

            Examples:
              earwitness convert call.json call.srt
              earwitness convert interview.eaf - --to csv
            """)

    @Argument(help: "The transcript, or - for standard input.")
    var input: String

    @Argument(help: "The file to write, or - for standard output.")
    var output: String

    @OptionGroup var reading: TranscriptFileArguments

    @Option(help: "The format to write; by the output's extension when not given.")
    var to: WritableFormat?

    @Option(
        help: """
            Split long segments into cues that keep to these rules, at words and the ends of \
            phrases; words stay as they are. What was done is said.
            """)
    var reflow: ProfileName?

    @Flag(help: "Replace the output when it is there already; never the input.")
    var force = false

    func validate() throws {
        if to == nil, output == "-" { throw ValidationError("writing to - needs --to") }
    }

    func run() throws {
        guard let target = to?.name ?? Self.format(ofExtension: output) else {
            throw ValidationError("\(output): name the format to write with --to")
        }
        let outcome = try Conversion.convert(
            input, reading.reading, to: target, reflowedTo: reflow?.profile)
        TranscriptNotes(transcript: outcome.source).print()
        if let reflow, let done = outcome.reflow {
            StandardError.line(done.summary(of: reflow.profile))
        }
        if output == "-" { return try StandardOutput.write(outcome.bytes) }
        let (path, name) = Self.place(of: output)
        let folder = OutputFolder(path: path, replacingExisting: force, inputs: [input])
        try folder.requireExisting()
        try folder.write([OutputFile(name: name, bytes: outcome.bytes, access: .restricted)])
    }

    private static func format(ofExtension path: String) -> FormatName? {
        let name = path.lowercased()
        return ReleaseFormat.allCases.first { name.hasSuffix("." + $0.fileExtension.lowercased()) }?
            .transcriptFormat
    }

    private static func place(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }
}
