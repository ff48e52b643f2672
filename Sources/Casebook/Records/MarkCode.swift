internal import EvidenceModel

/// A plan's marks as the casebook keeps them: a line a mark, its fields apart by tabs.
enum MarkCode {
    /// The marks as text.
    static func text(of marks: [RedactionMark]) -> String {
        marks.map { mark in
            [
                "\(mark.segment)", "\(mark.range.lowerBound)", "\(mark.range.upperBound)",
                mark.category.rawValue, "\(mark.severity.rawValue)", oneLine(mark.rule),
            ].joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// The marks of a text; nil when a line makes no sense, since a plan with a mark less would leak.
    static func marks(of text: String) -> [RedactionMark]? {
        let lines = text.split(separator: "\n")
        let marks = lines.compactMap(mark)
        return marks.count == lines.count ? marks : nil
    }

    private static func mark(_ line: Substring) -> RedactionMark? {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 6, let segment = Int(fields[0]), let start = Int(fields[1]),
            let end = Int(fields[2]), segment >= 0, start >= 0, start <= end,
            let category = RedactionCategory(rawValue: String(fields[3])),
            let severity = Int(fields[4]).flatMap({ Severity(rawValue: $0) })
        else { return nil }
        return RedactionMark(
            segment: segment, range: start..<end, category: category, severity: severity,
            rule: String(fields[5]))
    }

    private static func oneLine(_ rule: String) -> String {
        String(rule.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
