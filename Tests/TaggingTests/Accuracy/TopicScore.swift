/// How many topics were found, missed, and found where there are none.
struct TopicScore: Equatable {
    var found = 0
    var missed = 0
    var extra = 0

    /// Counts one sentence; with a group, only the topics of that group.
    mutating func count(_ tagged: Set<String>, against labels: Set<String>, group: String? = nil) {
        let isCounted = { (topic: String) in group.map { topic.hasPrefix($0 + "/") } ?? true }
        let tagged = tagged.filter(isCounted)
        let labels = labels.filter(isCounted)
        found += tagged.intersection(labels).count
        missed += labels.subtracting(tagged).count
        extra += tagged.subtracting(labels).count
    }

    /// The part of the labelled topics that were found.
    var recall: Double { Double(found) / Double(max(1, found + missed)) }

    /// The harmonic mean of precision and recall over all topics together.
    var microF1: Double { 2 * Double(found) / Double(max(1, 2 * found + missed + extra)) }
}
