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

    @Option(help: "The transcript's format; by content when not given.")
    var from: FormatName?

    @Option(help: "The format to write; by the output's extension when not given.")
    var to: FormatName?

    @Flag(help: "Replace the output when it is there already; never the input.")
    var force = false

    func validate() throws {
        if to == nil, output == "-" { throw ValidationError("writing to - needs --to") }
    }

    func run() throws {
        guard let target = to ?? Self.format(ofExtension: output) else {
            throw ValidationError("\(output): name the format to write with --to")
        }
        let (bytes, source) = try Conversion.convert(input, from: from, to: target)
        TranscriptNotes(transcript: source).print()
        if output == "-" { return try StandardOutput.write(bytes) }
        let (folder, name) = Self.place(of: output)
        try OutputFolder(path: folder, replacingExisting: force, inputs: [input])
            .write([OutputFile(name: name, bytes: bytes, access: .restricted)])
    }

    private static func format(ofExtension path: String) -> FormatName? {
        let name = path.lowercased()
        return ReleaseFormat.allCases.first { name.hasSuffix("." + $0.fileExtension.lowercased()) }?
            .transcriptFormat
    }

    private static func place(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
