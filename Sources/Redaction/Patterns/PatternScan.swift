import EvidenceModel
import TextAnalysis

/// Finds what regular expressions describe: the policy's own, and the private matters it asks for.
///
/// A search that takes too much work is given up, and the rest of the text is redacted: better too
/// much than a name.
struct PatternScan {
    private let text: String
    private let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    /// What the policy's patterns and private categories find, not in order.
    func findings(_ policy: RedactionPolicy) -> [TextFinding] {
        let own = policy.patterns.enumerated().flatMap { index, pattern in
            findings(
                pattern.expression, category: pattern.category, severity: pattern.severity,
                rule: "policy.pattern-\(index + 1)"
            ) { _ in true }
        }
        let sensitive = PrivatePattern.all.filter { policy.categories.contains($0.category) }
            .flatMap { pattern in
                findings(
                    pattern.expression, category: pattern.category, severity: .high,
                    rule: pattern.category.rawValue, where: pattern.isGenuine)
            }
        return own + sensitive
    }

    private func findings(
        _ expression: String, category: RedactionCategory, severity: Severity, rule: String,
        where isGenuine: (String) -> Bool
    ) -> [TextFinding] {
        guard let regularExpression = try? RegularExpression(expression) else { return [] }
        let matches = regularExpression.matches(in: bytes)
        var ranges = matches.ranges.filter { isGenuine(String(decoding: bytes[$0], as: UTF8.self)) }
        if let start = matches.abandonedAt, start < bytes.count {
            ranges.append(start..<bytes.count)
        }
        return ByteOffsets.codePoints(ranges, in: bytes).map { range in
            TextFinding(range: range, category: category, severity: severity, rule: rule)
        }
    }
}
