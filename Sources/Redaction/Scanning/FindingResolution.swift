import EvidenceModel

/// Makes findings of what scans have hit: innocent words go, the longest of several stays, the policy
/// decides what is wanted.
struct FindingResolution {
    let policy: RedactionPolicy
    private var suspects: [TextFinding] = []
    private var innocent: [Range<Int>] = []

    init(policy: RedactionPolicy) { self.policy = policy }

    /// Adds what one automaton has hit.
    mutating func add(_ scan: TextScan, of automaton: Automaton) {
        for hit in scan.hits { add(hit, automaton.network.entries[hit.entry], scan) }
        for word in scan.masked { add(word, automaton) }
        suspects += scan.markers.map { range in
            TextFinding(range: range, category: .marker, severity: .medium, rule: "marker")
        }
    }

    /// Adds what patterns have found.
    mutating func add(_ findings: [TextFinding]) { suspects += findings }

    /// What is wanted, in order, without overlaps.
    func findings() -> [TextFinding] {
        let spared = Self.merged(innocent)
        let wanted = suspects.filter { isWanted($0) && !Self.isCovered($0.range, by: spared) }
        return Self.withoutOverlaps(wanted)
    }

    private func isWanted(_ finding: TextFinding) -> Bool {
        if finding.rule.hasPrefix("policy.") { return true }
        return policy.categories.contains(finding.category)
            && finding.severity >= policy.minimumSeverity
    }

    private mutating func add(_ hit: WordMatcher.Hit, _ entry: LexiconEntry, _ scan: TextScan) {
        if entry.flags.contains(.capitalised), !scan.isUpper(hit.start) { return }
        let isNamed = isName(hit, entry.flags, scan)
        switch entry.kind {
        case .innocent:
            if isNamed || entry.flags.isDisjoint(with: [.name, .surname]) {
                innocent.append(hit.start..<hit.end)
            }
        case .redact(let category, let severity):
            guard !isNamed, !policy.disabledLanguages.contains(entry.language) else { return }
            suspects.append(
                TextFinding(
                    range: hit.start..<hit.end, category: category, severity: severity,
                    rule: entry.rule))
        }
    }

    /// A masked word is as strong as the strongest word it can stand for.
    private mutating func add(_ word: TextScan.MaskedWord, _ automaton: Automaton) {
        let severities = word.entries.map { automaton.network.entries[$0] }
            .filter { !policy.disabledLanguages.contains($0.language) }
            .compactMap { entry -> Severity? in
                if case .redact(_, let severity) = entry.kind { severity } else { nil }
            }
        guard let severity = severities.max() else { return }
        suspects.append(
            TextFinding(
                range: word.range, category: .masked, severity: severity, rule: "mask",
                candidateCount: word.candidateCount))
    }

    /// The ranges in order without those that lie in another.
    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        let ordered = ranges.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
        return ordered.reduce(into: []) { kept, range in
            if range.upperBound > (kept.last?.upperBound ?? -1) { kept.append(range) }
        }
    }

    /// Whether one of `ranges`, which are in order of both bounds, holds all of `range`.
    private static func isCovered(_ range: Range<Int>, by ranges: [Range<Int>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 && ranges[low - 1].upperBound >= range.upperBound
    }

    /// Whether a word that may be a name is written as one: one capital, then small letters.
    private func isName(
        _ hit: WordMatcher.Hit, _ flags: Set<LexiconEntry.Flag>, _ scan: TextScan
    ) -> Bool {
        guard !flags.isDisjoint(with: [.name, .surname]), scan.isUpper(hit.start),
            flags.contains(.name) || !scan.beginsSentence(hit.start)
        else { return false }
        return !(hit.start + 1..<hit.end).contains { scan.isUpper($0) }
    }

    /// Of findings that overlap the longest stays, then the most severe, then the first by rule.
    static func withoutOverlaps(_ findings: [TextFinding]) -> [TextFinding] {
        let ordered = findings.sorted {
            ($0.range.lowerBound, -$0.range.count, -$0.severity.rawValue, $0.rule)
                < ($1.range.lowerBound, -$1.range.count, -$1.severity.rawValue, $1.rule)
        }
        return ordered.reduce(into: []) { kept, finding in
            guard let last = kept.last, finding.range.lowerBound < last.range.upperBound else {
                return kept.append(finding)
            }
            if finding.range.upperBound > last.range.upperBound {
                kept[kept.count - 1].range = last.range.lowerBound..<finding.range.upperBound
            }
        }
    }
}
