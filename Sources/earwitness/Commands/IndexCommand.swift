import ArgumentParser
import EvidenceModel
import EvidencePipeline
import ForcedAlignment
import Tagging

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract:
            "Puts clips with transcripts, and records, into a casebook (holds the originals).",
        discussion: """
            Takes the JSON records that annotate and align write, clips with transcripts of the same \
            name (call.wav with call.srt, call.en.srt is its translation), and folders that hold \
            such. Transcripts are timed as annotate does. Where a .restricted.json lies beside the \
            .redacted.json, the restricted one is indexed. What could not be paired is reported. \
            Indexing again changes nothing, and works only on what is new or changed. The casebook \
            is made for its owner alone (0600).

            Examples:
              earwitness index released --casebook calls.casebook
              earwitness index call.wav call.srt --casebook calls.casebook
              earwitness index recordings transcripts --casebook calls.casebook --prune
            """)

    @Argument(help: "Records, clips, transcripts, or folders of such.")
    var paths: [String]

    @Option(help: "The casebook; made when it is not there.")
    var casebook: String

    @Option(
        help: """
            The language of the transcripts, where their names (call.ru.srt) do not say; by script \
            when not given. Of several (ru,uk) each segment is in one, by its letters.
            """)
    var language: LanguageList?

    @Option(help: "The language spoken in the clips; that of the transcript when not given.")
    var spokenLanguage: LanguageTag?

    @Option(
        help:
            "How transcripts are timed: auto, acoustic, activity, keep or refine, as for annotate.")
    var align = AlignmentOptions.Mode.auto

    @Option(help: "A YAML file of topic rules in place of the ones that are built in.")
    var rules: String?

    @Option(
        help: "A YAML file of speakers' names, aliases and call signs, for clips with transcripts.")
    var speakers: String?

    @Option(help: "A folder with a Sphinx acoustic model, in place of Debian's pocketsphinx-en-us.")
    var acousticModel: String?

    @Flag(help: "Remove records that came from these folders and whose file is gone from them.")
    var prune = false

    @Flag(name: .shortAndLong, help: "No progress and no summary on standard error.")
    var quiet = false

    func run() throws {
        let inputs = try IndexingInputs(at: paths, spokenLanguage: spokenLanguage)
        report(inputs.leftOut)
        if inputs.isEmpty, !prune { throw PipelineError.nothingToIndex(path: paths[0]) }
        let options = IndexingOptions(
            alignment: AlignmentOptions(
                mode: align, languages: language?.tags ?? [], spokenLanguage: spokenLanguage,
                modelFolder: acousticModel),
            rules: try rules.map(TopicRuleFile.read(at:)) ?? TopicRules.shipped, prunes: prune,
            speakers: try speakers.map(SpeakerNameFile.read(at:)))
        let outcome = try CasebookIndexing.index(
            inputs, casebookPath: casebook, options: options,
            reporting: TerminalProgress.reporter(quiet: quiet))
        report(outcome.leftOut)
        for search in outcome.givenUp where !quiet { StandardError.line("\(search)") }
        for failure in outcome.failures { StandardError.line("earwitness: \(failure)") }
        if !quiet { StandardError.line("\(casebook): \(Self.summary(outcome))") }
        if let failure = outcome.failures.first { throw ExitCode(failure.exitStatus.rawValue) }
    }

    private func report(_ files: [LeftOutFile]) {
        for file in files { StandardError.line("\(file)") }
    }

    private static func summary(_ outcome: CasebookIndexing.Outcome) -> String {
        let methods = outcome.methods.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        return "\(outcome.added) records added, \(outcome.replaced) replaced, "
            + "\(outcome.unchanged) unchanged"
            + (outcome.pruned > 0 ? ", \(outcome.pruned) pruned" : "")
            + "; \(outcome.segmentCount) segments read"
            + (methods.isEmpty ? "" : " (timed by: \(methods))")
    }
}
