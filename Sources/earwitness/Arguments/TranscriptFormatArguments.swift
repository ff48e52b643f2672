import ArgumentParser
import EvidencePipeline
import TranscriptFormats

/// A format that can be read, for `--from`.
struct ReadableFormat: ExpressibleByArgument {
    let name: FormatName

    static var allValueStrings: [String] { TranscriptFile.readableFormats.map(\.rawValue) }

    init?(argument: String) {
        guard let name = FormatName(rawValue: argument),
            TranscriptFile.readableFormats.contains(name)
        else { return nil }
        self.name = name
    }
}

/// A format that can be written, for `--to`.
struct WritableFormat: ExpressibleByArgument {
    let name: FormatName

    static var allValueStrings: [String] { TranscriptFile.writableFormats.map(\.rawValue) }

    init?(argument: String) {
        guard let name = FormatName(rawValue: argument),
            TranscriptFile.writableFormats.contains(name)
        else { return nil }
        self.name = name
    }
}

/// How a transcript's file is to be understood.
struct TranscriptFileArguments: ParsableArguments {
    @Option(help: "The transcript's format; by content when not given.")
    var from: ReadableFormat?

    @Option(
        help: """
            The transcript's character encoding; by its byte order mark, UTF-8, else a guess that is \
            reported, when not given.
            """)
    var encoding: TextEncoding?

    /// The two together.
    var reading: TranscriptReading { TranscriptReading(format: from?.name, encoding: encoding) }
}
