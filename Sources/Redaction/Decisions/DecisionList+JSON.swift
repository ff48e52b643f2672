import EvidenceModel
import Foundation

extension DecisionList {
    /// A decision as the file has it; times are seconds.
    private struct Record: Codable {
        var segment: Int
        var text: String
        var occurrence: Int
        var action: Decision.Action
        var start: Double?
        var end: Double?
        var topic: String?
        var speaker: String?
        var by: String?
    }

    /// Reads a decisions file: a JSON list of `{segment, text, occurrence, action, start?, end?,
    /// topic?, speaker?, by?}`, times in seconds. `file` is the name that errors give.
    public init(json bytes: [UInt8], file: String) throws(RedactionError) {
        guard let records = try? JSONDecoder().decode([Record].self, from: Data(bytes)) else {
            throw .decisions(file: file, problem: "these are no decisions")
        }
        var decisions: [Decision] = []
        for (index, record) in records.enumerated() {
            guard let decision = Self.decision(record) else {
                throw .decisions(file: file, problem: "decision \(index + 1) is out of range")
            }
            decisions.append(decision)
        }
        self.init(decisions)
    }

    private static func decision(_ record: Record) -> Decision? {
        guard record.segment >= 0, record.occurrence >= 1, !record.text.isEmpty else { return nil }
        var decision = Decision(
            segment: record.segment, text: record.text, occurrence: record.occurrence,
            action: record.action, topic: record.topic, speaker: record.speaker,
            reviewer: record.by)
        if let speaker = record.speaker {
            guard !speaker.isEmpty, [.accept, .reject].contains(record.action),
                record.topic == nil, record.start == nil, record.end == nil
            else { return nil }
        }
        if let topic = record.topic {
            guard !topic.isEmpty, record.action != .retime, record.start == nil, record.end == nil
            else { return nil }
        }
        if record.start == nil, record.end == nil {
            return record.action == .retime ? nil : decision
        }
        guard let start = record.start.flatMap(time), let end = record.end.flatMap(time),
            start < end
        else { return nil }
        decision.span = start..<end
        return decision
    }

    /// Up to 1,000 hours; anything else is no time of a clip.
    private static func time(_ seconds: Double) -> MediaTime? {
        guard seconds >= 0, seconds <= 3_600_000 else { return nil }
        return MediaTime(microseconds: Int64((seconds * 1_000_000).rounded()))
    }

    /// The decisions as a file, one to a line, ending in a line feed. The file holds the words: it
    /// is for the restricted folder.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try decisions.map { decision in
            String(decoding: try encoder.encode(Self.record(decision)), as: UTF8.self)
        }
        let list = lines.isEmpty ? "[]\n" : "[\n  " + lines.joined(separator: ",\n  ") + "\n]\n"
        return Array(list.utf8)
    }

    private static func record(_ decision: Decision) -> Record {
        Record(
            segment: decision.segment, text: decision.text, occurrence: decision.occurrence,
            action: decision.action, start: decision.span.map { seconds($0.lowerBound) },
            end: decision.span.map { seconds($0.upperBound) }, topic: decision.topic,
            speaker: decision.speaker, by: decision.reviewer)
    }

    private static func seconds(_ time: MediaTime) -> Double {
        Double(time.microseconds) / 1_000_000
    }
}
