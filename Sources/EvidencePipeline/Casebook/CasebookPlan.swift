import Casebook
import EvidenceModel
public import Redaction

/// What is to go from the records of a casebook.
///
/// A record that came with a plan keeps it, with all that a person decided. To that comes what a
/// policy finds: always in names of speakers, and in the text of records without a plan, or of all
/// when a policy was asked for by name.
public struct CasebookPlan: Sendable {
    private let scanner: ProfanityScanner
    private let style: MaskStyle
    private let scansAll: Bool

    /// - Parameters:
    ///   - scanner: finds what is to go.
    ///   - scansAll: whether it looks at records that have a plan, too.
    public init(scanner: ProfanityScanner, scanningAll scansAll: Bool) {
        self.scanner = scanner
        self.scansAll = scansAll
        style = scanner.policy.style ?? .plain
    }

    /// Throws ``PipelineError/fileNameNeedsRedaction(path:)`` when the clip's name, which goes out with
    /// the record, holds something that is to go.
    func requireNeutralName(of record: CasebookRecord) throws {
        let hidden = PseudonymScanner(
            record.transcript.speakers, allowing: scanner.policy.allowedWords)
        guard OutgoingText(scanner, hiding: hidden).leaves(fileName: record.clip.fileName) else {
            throw PipelineError.fileNameNeedsRedaction(path: record.clip.fileName)
        }
    }

    /// The plan of a record.
    func plan(for record: CasebookRecord) -> RedactionPlan {
        let found = scanner.plan(for: record.transcript, style: style)
        guard let decided = record.plan.map({ RedactionPlan($0, style: style) }) else {
            return found
        }
        return RedactionPlan(
            marks: decided.marks + (scansAll ? found.marks : []),
            speakerMarks: decided.speakerMarks + found.speakerMarks, timings: decided.timings,
            style: style, topicStates: found.topicStates)
    }
}
