internal import ContentHashing
public import EvidenceModel

/// Tags the segments of a transcript with the topics they mention.
///
/// A tag says that a rule's words stand there, never that what they tell is true.
public struct TopicTagger: Sendable {
    /// The topics that rules may tag with.
    public let topics: Set<String>
    private let rules: CompiledRules
    private let rulesSHA256: String

    /// Creates a tagger; making the rules ready takes some milliseconds.
    public init(rules: TopicRules) {
        self.rules = CompiledRules(rules)
        topics = Set(rules.topics.map(\.id))
        rulesSHA256 = rules.sha256.description
    }

    /// The transcript with ``Segment/topics`` set by the rules; tags it had before are dropped.
    ///
    /// Within a topic, a match that lies inside a longer one is left out. Linear in the length of
    /// the text.
    public func tag(_ transcript: Transcript) -> Transcript { outcome(for: transcript).transcript }

    /// The transcript as ``tag(_:)`` makes it, and the searches that were given up.
    public func outcome(for transcript: Transcript) -> TaggingOutcome {
        let matcher = SegmentMatcher(rules: rules)
        let outcomes = transcript.segments.map { segment in
            matcher.outcome(
                in: segment.text, language: segment.language ?? transcript.language)
        }
        let matches = outcomes.map(\.matches)
        var result = transcript
        let kept = rules.stageCount == 1 ? matches : besideHolds(matches)
        for index in result.segments.indices {
            result.segments[index].topics = tags(of: kept[index])
        }
        return TaggingOutcome(transcript: result, givenUp: givenUp(in: outcomes))
    }

    private func givenUp(in outcomes: [SegmentMatcher.Outcome]) -> [GivenUpSearch] {
        outcomes.enumerated().flatMap { index, outcome in
            outcome.rulesGivenUp.map {
                GivenUpSearch(segment: index, rule: rules.sources[$0].id)
            }
        }
    }

    /// The matches whose `beside` holds, stage by stage.
    private func besideHolds(_ matches: [[SegmentMatcher.Match]]) -> [[SegmentMatcher.Match]] {
        var kept: [[SegmentMatcher.Match]] = matches.map { _ in [] }
        for stage in 0..<rules.stageCount {
            let before = kept.map { Set($0.map { rules.sources[$0.rule].topic }) }
            for (index, candidates) in matches.enumerated() {
                kept[index] += candidates.filter { match in
                    guard rules.rules[match.rule].stage == stage else { return false }
                    return rules.sources[match.rule].beside.map {
                        $0.holds(at: index, among: before)
                    } ?? true
                }
            }
        }
        return kept
    }

    private func tags(of matches: [SegmentMatcher.Match]) -> [TopicTag] {
        let tags = matches.map { match in
            let rule = rules.sources[match.rule]
            return TopicTag(
                topic: rule.topic, rule: rule.id, range: match.range, score: rule.weight,
                rulesSHA256: rulesSHA256)
        }
        return tags.withoutCoveredOnes().sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule)
                < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
    }
}

extension Neighbourhood {
    /// Whether one of the topics stands on the segment at `index` or near by.
    fileprivate func holds(at index: Int, among topics: [Set<String>]) -> Bool {
        let first = max(0, index - within)
        let last = min(topics.count - 1, index + within)
        return topics[first...last].contains { !$0.isDisjoint(with: self.topics) }
    }
}

extension [TopicTag] {
    /// The tags less those that lie inside another of the same topic; of two for the same stretch
    /// the rule that comes first by name stays.
    fileprivate func withoutCoveredOnes() -> [TopicTag] {
        let ordered = sorted {
            ($0.topic, $0.range.lowerBound, -$0.range.upperBound, $0.rule)
                < ($1.topic, $1.range.lowerBound, -$1.range.upperBound, $1.rule)
        }
        var kept: [TopicTag] = []
        var reached = 0
        for tag in ordered {
            if tag.topic != kept.last?.topic { reached = 0 }
            guard tag.range.upperBound > reached else { continue }
            reached = tag.range.upperBound
            kept.append(tag)
        }
        return kept
    }
}
