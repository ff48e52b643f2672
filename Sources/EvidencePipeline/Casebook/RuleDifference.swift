import Casebook
import EvidenceModel
public import Tagging

/// What a change of topic rules does to the tags of a casebook. Holds no text of it.
public struct RuleDifference: Sendable {
    /// A tag that comes or goes, and where.
    struct Place: Hashable, Sendable {
        var clip: String
        var change: TagChange
    }

    private let changes: RuleChanges
    private let places: [Place]
    /// Searches of old or new rules that took too much work.
    public let givenUp: [UnfinishedSearch]

    /// Tags every record of a casebook by both sets of rules; the casebook is only read.
    ///
    /// Redacted records are left out: what is masked cannot be tagged. Throws `CasebookError`.
    public init(from old: TopicRules, to new: TopicRules, casebookPath: String) throws {
        changes = new.changes(since: old)
        let (before, after) = (TopicTagger(rules: old), TopicTagger(rules: new))
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        var places: [Place] = []
        var givenUp: [UnfinishedSearch] = []
        try casebook.forEachRecord { record in
            guard !record.isRedacted else { return }
            let changes = after.changes(since: before, in: record.transcript)
            let clip = record.clip.fileName
            places += changes.tags.map { Place(clip: clip, change: $0) }
            givenUp += changes.givenUp.map { UnfinishedSearch(file: clip, search: $0) }
        }
        try casebook.close()
        self.places = places
        self.givenUp = givenUp
    }

    /// The rules that differ, then a line a tag: `+` or `-`, clip, segment from 1, topic, rule.
    public var text: [UInt8] {
        let rules = [("+", changes.added), ("-", changes.removed), ("~", changes.changed)]
            .flatMap { sign, ids in ids.map { "\(sign) rule \($0)\n" } }
        let tags = places.map { place in
            let sign = place.change.kind == .added ? "+" : "-"
            return "\(sign) \(place.clip)  segment \(place.change.segment + 1)  "
                + "\(place.change.tag.topic)  \(place.change.tag.rule)\n"
        }
        let added = places.count { $0.change.kind == .added }
        let summary = "\(added) tags added, \(places.count - added) removed\n"
        return Array((rules + tags + [summary]).joined().utf8)
    }

    /// `{"rules": {"added", "removed", "changed"}, "tags": […]}`, segments from 0.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Listing(
                    rules: [
                        "added": changes.added, "removed": changes.removed,
                        "changed": changes.changed,
                    ], tags: places.map(Tag.init)))
        }
    }

    private struct Listing: Encodable {
        let rules: [String: [String]]
        let tags: [Tag]
    }

    private struct Tag: Encodable {
        let change, clip: String
        let segment: Int
        let topic, rule: String
        let start, end: Int

        init(_ place: Place) {
            change = place.change.kind.rawValue
            clip = place.clip
            segment = place.change.segment
            topic = place.change.tag.topic
            rule = place.change.tag.rule
            start = place.change.tag.range.lowerBound
            end = place.change.tag.range.upperBound
        }
    }
}
