import EvidenceModel
public import TranscriptFormats

/// What `lint` finds in a subtitle file. Holds no text of it.
public struct SubtitleInspection: Sendable {
    private let loaded: LoadedTranscript
    private let profile: SubtitleProfile
    private let faults: [SubtitleFault]

    /// Reads a file (`-` for standard input) and holds it against a profile.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(
        of path: String, _ reading: TranscriptReading = TranscriptReading(),
        profile: SubtitleProfile
    ) throws {
        loaded = try LoadedTranscript(path: path, reading)
        self.profile = profile
        faults = profile.faults(in: loaded.imported.transcript)
    }

    /// Whether nothing was found.
    public var isClean: Bool { faults.isEmpty && loaded.imported.findings.isEmpty }

    /// A line for each finding, UTF-8: those of reading first, by line, then those of the profile, by
    /// cue. Empty when nothing was found.
    public var text: [UInt8] {
        let name = loaded.source.fileName
        let lines =
            loaded.imported.findings.map { $0.description(in: name) }
            + faults.map { "\(name): \($0)" }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// The same as JSON; times in seconds, lines, columns and cues from 1.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Document(
                    file: loaded.source.fileName, format: loaded.source.format,
                    profile: profile.name,
                    findings: loaded.imported.findings.map {
                        Document.Finding(
                            rule: "\($0.forgiven)", message: $0.forgiven.rawValue,
                            line: $0.line == 0 ? nil : $0.line, column: $0.column)
                    }
                        + faults.map {
                            Document.Finding(
                                rule: $0.rule, message: $0.description, cue: $0.cue,
                                start: $0.start?.seconds)
                        }))
        }
    }

    private struct Document: Encodable {
        struct Finding: Encodable {
            var rule, message: String
            var line: Int?
            var column: Int?
            var cue: Int?
            var start: Double?
        }

        var file, format, profile: String
        var findings: [Finding]
    }
}
