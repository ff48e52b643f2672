import ArgumentParser
import EvidenceModel
import EvidencePipeline
import Redaction

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract:
            "Accepts, rejects or adds a mark or a topic, re-times a mark, names a speaker.",
        discussion: """
            A mark is named by its segment (from 0, as scan counts), its text and which occurrence \
            of it in the segment, so that a decision survives a new alignment. The file holds the \
            words: it is made for your account alone.

            With --topic the decision is about the topic's tag on that text. Accepted and rejected \
            tags stay so when the clip is annotated again; rejected ones are never published.

            With --speaker the decision is about who speaks in the segment that has the text: accept \
            names the speaker, whatever was suggested; reject says that nobody knows.

            Examples:
              earwitness decide call.decisions.json reject --segment 4 --text херня
              earwitness decide call.decisions.json add --segment 7 --text 'Пётр' --start 12.3 --end 12.9
              earwitness decide call.decisions.json reject --segment 5 --text пайки \
                --topic own-state/rations --by 'A. B.'
              earwitness decide call.decisions.json accept --segment 3 --text 'Так точно' \
                --speaker САЗАН
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

    @Option(help: "The topic it is about, as own-state/rations; a redaction mark when left out.")
    var topic: String?

    @Option(help: "Who speaks there; a redaction mark when left out.")
    var speaker: String?

    @Option(help: "Who decides; kept in restricted records, never published.")
    var by: String?

    @Option(help: "Where its sound begins, in seconds.")
    var start: Double?

    @Option(help: "Where its sound ends, in seconds.")
    var end: Double?

    func validate() throws {
        guard segment >= 0 else { throw ValidationError("--segment counts from 0") }
        guard occurrence >= 1 else { throw ValidationError("--occurrence counts from 1") }
        guard !text.isEmpty else { throw ValidationError("--text must not be empty") }
        if let topic {
            guard topic.contains("/"), !topic.contains(where: \.isWhitespace) else {
                throw ValidationError("--topic takes a topic such as own-state/rations")
            }
            guard action != .retime, start == nil, end == nil else {
                throw ValidationError("a topic has no time of its own: leave out --start and --end")
            }
        }
        if let speaker {
            guard !speaker.isEmpty else { throw ValidationError("--speaker must not be empty") }
            guard topic == nil else {
                throw ValidationError("a decision is on a topic or on a speaker: make two")
            }
            guard [.accept, .reject].contains(action), start == nil, end == nil else {
                throw ValidationError("--speaker goes with accept or reject, without times")
            }
        }
        if try span() == nil, action == .retime {
            throw ValidationError("retime needs --start and --end")
        }
    }

    func run() throws {
        let decision = Decision(
            segment: segment, text: text, occurrence: occurrence, action: action, span: try span(),
            topic: topic, speaker: speaker, reviewer: by)
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
