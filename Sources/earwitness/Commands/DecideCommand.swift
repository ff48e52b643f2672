import ArgumentParser
import EvidenceModel
import EvidencePipeline
import Redaction

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Accepts, rejects, adds or re-times a mark; annotate --decisions honours it.",
        discussion: """
            A mark is named by its segment (from 0, as scan counts), its text and which occurrence \
            of it in the segment, so that a decision survives a new alignment. The file holds the \
            words: it is made for your account alone.

            Examples:
              earwitness decide call.decisions.json reject --segment 4 --text херня
              earwitness decide call.decisions.json add --segment 7 --text 'Пётр' --start 12.3 --end 12.9
            """)

    @Argument(help: "The decisions file; made when it is not there.")
    var file: String

    @Argument(help: "accept, reject, add or retime.")
    var action: Decision.Action

    @Option(help: "The segment, from 0.")
    var segment: Int

    @Option(help: "The text, as the transcript has it.")
    var text: String

    @Option(help: "Which occurrence of the text in the segment, from 1.")
    var occurrence = 1

    @Option(help: "Where its sound begins, in seconds.")
    var start: Double?

    @Option(help: "Where its sound ends, in seconds.")
    var end: Double?

    func validate() throws {
        guard segment >= 0 else { throw ValidationError("--segment counts from 0") }
        guard occurrence >= 1 else { throw ValidationError("--occurrence counts from 1") }
        guard !text.isEmpty else { throw ValidationError("--text must not be empty") }
        if try span() == nil, action == .retime {
            throw ValidationError("retime needs --start and --end")
        }
    }

    func run() throws {
        let decision = Decision(
            segment: segment, text: text, occurrence: occurrence, action: action, span: try span())
        try DecisionFile.record(decision, at: file)
    }

    private func span() throws -> TimeSpan? {
        if start == nil, end == nil { return nil }
        guard let from = start.flatMap(MediaTime.init(seconds:)),
            let to = end.flatMap(MediaTime.init(seconds:)), MediaTime.zero <= from, from < to
        else { throw ValidationError("--start and --end are seconds, the start before the end") }
        return from..<to
    }
}
