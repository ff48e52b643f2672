/// How many topics were found, missed, and found where there are none.
public struct TopicScore: Hashable, Sendable {
    /// Labelled and found, labelled and missed, found without a label.
    public var found, missed, extra: Int

    /// Creates a score.
    public init(found: Int = 0, missed: Int = 0, extra: Int = 0) {
        self.found = found
        self.missed = missed
        self.extra = extra
    }

    /// Counts one sentence; with a group, only the topics of that group.
    public mutating func count(
        _ tagged: Set<String>, against labels: Set<String>, group: String? = nil
    ) {
        let isCounted = { (topic: String) in
            group.map { topic == $0 || topic.hasPrefix($0 + "/") } ?? true
        }
        let tagged = tagged.filter(isCounted)
        let labels = labels.filter(isCounted)
        found += tagged.intersection(labels).count
        missed += labels.subtracting(tagged).count
        extra += tagged.subtracting(labels).count
    }

    /// The part of what was found that is labelled.
    public var precision: Double { Double(found) / Double(max(1, found + extra)) }

    /// The part of the labelled topics that were found.
    public var recall: Double { Double(found) / Double(max(1, found + missed)) }

    /// The harmonic mean of precision and recall over all topics together.
    public var microF1: Double { 2 * Double(found) / Double(max(1, 2 * found + missed + extra)) }
}
