import ArgumentParser
import EvidenceExport
import EvidenceModel
import EvidencePipeline
import Redaction
import Tagging
import TranscriptFormats

struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract:
            "The main job: times, tags and redacts a transcript, and writes what may be published.",
        discussion: """
            Writes DIR/<clip>.redacted.srt, .vtt and .json. All of them are made from the same \
            redaction plan; none holds a removed word. Nothing is written when anything fails.

            Example:
              earwitness annotate call.wav call.srt -o released --restricted
            """)

    @OptionGroup var input: AlignmentArguments

    @OptionGroup var translated: TranslationArguments

    @Option(
        name: .shortAndLong, help: "The folder for the outputs (default: <clip>-earwitness here).")
    var output: String?

    @Option(help: "What to write, separated by commas.")
    var format = ReleaseFormats.usual

    @Option(
        help: """
            Split long segments of the subtitles into cues that keep to these rules; words stay as \
            they are, JSON keeps the segments, a translation its own. What was done is said.
            """)
    var reflow: ProfileName?

    @Flag(help: "Put the time of day before the text of each subtitle: [14:05:09].")
    var clock = false

    @OptionGroup var redaction: RedactionArguments

    @Option(
        help: """
            What stands for a removed word: plain (████), bbc, court, custom:TEXT and guardian-omit \
            give nothing away; ap, roskomnadzor and netflix-bleeped show the first letter; \
            verbatim, guardian-spell and netflix-keep keep the word.
            """)
    var style: MaskStyle?

    @Option(help: "A decisions file, as earwitness decide writes it.")
    var decisions: String?

    @Option(help: "A YAML file of topic rules in place of the ones that are built in.")
    var rules: String?

    @Flag(help: "Also write <clip>.restricted.json: the full record, unredacted, mode 0600.")
    var restricted = false

    @Flag(help: "Also write the clip with every mark cut out: <clip>.redacted.<ext>.")
    var bleep = false

    @Flag(
        help: """
            With --bleep, also write <clip>.report.html: a page with the sound before and after and \
            what was cut out, without any of the words.
            """)
    var report = false

    @OptionGroup var bleeping: BleepArguments

    @Flag(help: "Replace outputs that are there already; never an input.")
    var force = false

    func validate() throws {
        if report, !bleep { throw ValidationError("--report shows the bleeped clip: add --bleep") }
        if bleeping.isSaid, !bleep {
            throw ValidationError(
                "--sound and --keep-metadata are of the bleeped clip: add --bleep")
        }
    }

    func run() throws {
        let names = AnnotationFileNames(clipPath: input.clip)
        let folder = OutputFolder(
            path: output ?? names.defaultFolder, replacingExisting: force,
            inputs: [
                input.clip, input.transcript, translated.translation, input.speaking.speakers,
                rules, redaction.policy, decisions,
            ].compactMap(\.self))
        try folder.check(names.all(format.formats, restricted: restricted))
        let scanner = try redaction.scanner()
        let tagger = TopicTagger(
            rules: try rules.map(TopicRuleFile.read(at:)) ?? TopicRules.shipped)
        let decided = try decisions.map(DecisionFile.read(at:)) ?? DecisionList()
        try input.reportingStages { progress in
            let record = try input.alignedRecord(
                translation: translated.source, reporting: progress)
            let annotation = try Annotation(
                record, tagger: tagger, scanner: scanner,
                style: style ?? scanner.policy.style ?? .plain, decisions: decided,
                reporting: progress)
            for decision in annotation.unmatchedDecisions where !input.quiet {
                StandardError.line(
                    "the decision with --segment \(decision.segment) applies to nothing any more")
            }
            for search in annotation.topicSearchesGivenUp where !input.quiet {
                StandardError.line("\(search)")
            }
            if annotation.bleepedWordCount > 0, !input.quiet {
                StandardError.line(
                    "masked words that take the times of bleeps in the clip: "
                        + "\(annotation.bleepedWordCount)")
            }
            for segment in annotation.segmentsRemovedForTranslation where !input.quiet {
                StandardError.line(
                    "segment \(segment + 1) goes as a whole: something is to go from its "
                        + "translation, and nothing says which word that is")
            }
            let paths = try write(annotation, into: folder, reporting: progress)
            for path in paths { try StandardOutput.line(path) }
        }
    }

    /// Writes all outputs, or none.
    private func write(
        _ annotation: Annotation, into folder: OutputFolder, reporting progress: ProgressReporter
    ) throws -> [String] {
        progress.report(.export, 0)
        let sound = bleep ? try SoundRelease(of: annotation, report: report) : nil
        let renderer = bleeping.renderer(force: force, reporting: progress)
        try folder.check(sound?.names ?? [])
        try annotation.requireNeutralMetadata(keeping: renderer.keptMetadata)
        if clock { try annotation.requireTimeOfDay() }
        let cues = reflow.map { annotation.reflowed(to: $0.profile) }
        if let reflow, let cues {
            for line in cues.summaries(of: reflow.profile) { StandardError.line(line) }
        }
        let files = try annotation.files(
            as: format.formats, restricted: restricted, bleeper: bleep ? renderer : nil,
            reflow: cues, clockLabels: clock)
        let written = try folder.together { batch in
            for file in files { try batch.add(file) }
            return try sound?.write(into: &batch, renderer: renderer)
        }
        if let record = written.made { BleepRemarks(record: record).print(quiet: input.quiet) }
        progress.report(.export, 1)
        return written.paths
    }
}
