internal import EvidenceModel
internal import Foundation

/// A plan as the casebook keeps it: a line a mark, its fields apart by tabs. A line for a mark in a
/// name begins with `name` and the name in Base64, one for a time that a person has set with `time`.
/// A mark that a pseudonym stands for ends with it, in Base64.
enum PlanCode {
    /// The plan as text.
    static func text(of plan: RecordedPlan) -> String {
        let lines = plan.marks.map(line) + plan.nameMarks.map(line) + plan.timings.map(line)
        return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    /// The plan of a text; nil when a line makes no sense, since a plan with a mark less would leak.
    static func plan(of text: String) -> RecordedPlan? {
        var plan = RecordedPlan(marks: [])
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            switch fields.first {
            case "name":
                guard let mark = nameMark(fields) else { return nil }
                plan.nameMarks.append(mark)
            case "time":
                guard let timing = timing(fields) else { return nil }
                plan.timings.append(timing)
            default:
                guard let mark = mark(fields) else { return nil }
                plan.marks.append(mark)
            }
        }
        return plan
    }

    private static func line(_ mark: RedactionMark) -> [String] {
        ["\(mark.segment)"] + reason(mark.range, mark.category, mark.severity, mark.rule)
            + pseudonym(mark.replacement)
    }

    private static func line(_ mark: RecordedPlan.NameMark) -> [String] {
        let name = Data(mark.speaker.name.utf8).base64EncodedString()
        return ["name", name] + reason(mark.range, mark.category, mark.severity, mark.rule)
            + pseudonym(mark.pseudonym)
    }

    private static func line(_ timing: MarkTiming) -> [String] {
        [
            "time", "\(timing.segment)", "\(timing.range.lowerBound)",
            "\(timing.range.upperBound)", "\(timing.span.lowerBound.microseconds)",
            "\(timing.span.upperBound.microseconds)",
        ]
    }

    private static func reason(
        _ range: CodePointRange, _ category: RedactionCategory, _ severity: Severity,
        _ rule: String
    ) -> [String] {
        [
            "\(range.lowerBound)", "\(range.upperBound)", category.rawValue,
            "\(severity.rawValue)", oneLine(rule),
        ]
    }

    private static func mark(_ fields: [String]) -> RedactionMark? {
        guard (6...7).contains(fields.count), let segment = Int(fields[0]), segment >= 0,
            let range = range(fields[1], fields[2]),
            let category = RedactionCategory(rawValue: fields[3]),
            let severity = Int(fields[4]).flatMap({ Severity(rawValue: $0) }),
            let pseudonym = pseudonym(fields.dropFirst(6))
        else { return nil }
        return RedactionMark(
            segment: segment, range: range, category: category, severity: severity,
            rule: fields[5], replacement: pseudonym)
    }

    private static func nameMark(_ fields: [String]) -> RecordedPlan.NameMark? {
        guard (7...8).contains(fields.count), let name = Data(base64Encoded: fields[1]),
            let range = range(fields[2], fields[3]),
            let category = RedactionCategory(rawValue: fields[4]),
            let severity = Int(fields[5]).flatMap({ Severity(rawValue: $0) }),
            let pseudonym = pseudonym(fields.dropFirst(7))
        else { return nil }
        return RecordedPlan.NameMark(
            speaker: Speaker(name: String(decoding: name, as: UTF8.self)), range: range,
            category: category, severity: severity, rule: fields[6],
            pseudonym: pseudonym)
    }

    private static func timing(_ fields: [String]) -> MarkTiming? {
        guard fields.count == 6, let segment = Int(fields[1]), segment >= 0,
            let range = range(fields[2], fields[3]), let start = Int64(fields[4]),
            let end = Int64(fields[5]), start <= end
        else { return nil }
        return MarkTiming(
            segment: segment, range: range,
            span: MediaTime(microseconds: start)..<MediaTime(microseconds: end))
    }

    private static func range(_ start: String, _ end: String) -> CodePointRange? {
        guard let start = Int(start), let end = Int(end), 0 <= start, start <= end else {
            return nil
        }
        return start..<end
    }

    private static func pseudonym(_ name: String?) -> [String] {
        name.map { [Data($0.utf8).base64EncodedString()] } ?? []
    }

    /// The pseudonym of the fields that are left, if there is one; nil when it makes no sense.
    private static func pseudonym(_ fields: ArraySlice<String>) -> String?? {
        guard let field = fields.first else { return .some(nil) }
        return Data(base64Encoded: field).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func oneLine(_ rule: String) -> String {
        String(rule.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
