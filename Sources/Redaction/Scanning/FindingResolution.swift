import EvidenceModel

/// Makes findings of what a scan has hit: innocent words go, the longest of several stays, the policy
/// decides what is wanted.
struct FindingResolution {
    let policy: RedactionPolicy
    let automaton: Automaton

    func findings(of scan: TextScan) -> [TextFinding] {
        let words = innocentRangesRemoved(scan.hits, scan).flatMap { hit in
            finding(range: hit.start..<hit.end, entries: [hit.entry], candidateCount: nil)
        }
        let masked = scan.masked.flatMap { word in
            finding(range: word.range, entries: word.entries, candidateCount: word.candidateCount)
        }
        let markers = scan.markers.map { range in
            TextFinding(range: range, category: .marker, severity: .medium, rule: "marker")
        }
        return Self.withoutOverlaps((words + masked + markers).filter(isWanted))
    }

    private func isWanted(_ finding: TextFinding) -> Bool {
        policy.categories.contains(finding.category) && finding.severity >= policy.minimumSeverity
    }

    private func innocentRangesRemoved(_ hits: [WordMatcher.Hit], _ scan: TextScan)
        -> [WordMatcher.Hit]
    {
        var innocent: [Range<Int>] = []
        var suspects: [WordMatcher.Hit] = []
        for hit in hits {
            let entry = automaton.network.entries[hit.entry]
            let isNamed = isName(hit, entry.flags, scan)
            if case .innocent = entry.kind {
                if isNamed || entry.flags.isDisjoint(with: [.name, .surname]) {
                    innocent.append(hit.start..<hit.end)
                }
            } else if !isNamed {
                suspects.append(hit)
            }
        }
        let spared = Self.merged(innocent)
        return suspects.filter { !Self.isCovered($0.start..<$0.end, by: spared) }
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

    private func finding(range: Range<Int>, entries: [Int], candidateCount: Int?) -> [TextFinding] {
        let allowed = entries.map { automaton.network.entries[$0] }
            .filter { !policy.disabledLanguages.contains($0.language) }
        guard let entry = allowed.max(by: { severity($0) < severity($1) }),
            case .redact(let category, let severity) = entry.kind
        else { return [] }
        return [
            TextFinding(
                range: range, category: candidateCount == nil ? category : .masked,
                severity: severity, rule: candidateCount == nil ? entry.rule : "mask",
                candidateCount: candidateCount)
        ]
    }

    private func severity(_ entry: LexiconEntry) -> Int {
        if case .redact(_, let severity) = entry.kind { severity.rawValue } else { 0 }
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
