internal import EvidenceModel
internal import GRDB

/// A segment's topics as bytes: a zero, then for each the numbers of topic and rule, where it begins and
/// how long it is in code points, its score in ten-thousandths, its state, and the numbers of the rule
/// files' digest and of the reviewer, zero for none.
///
/// Earlier programs wrote neither the zero nor what follows the length.
enum TopicCode {
    /// The bytes; nil when there are no topics.
    static func bytes(
        for topics: [TopicTag], names: inout NameTables, in db: Database
    ) throws -> [UInt8]? {
        guard !topics.isEmpty else { return nil }
        var bytes = VariableLengthWriter()
        bytes.write(Int64(0))
        for topic in topics {
            bytes.write(try names.topics.number(of: topic.topic, in: db))
            bytes.write(try names.rules.number(of: topic.rule, in: db))
            bytes.write(Int64(topic.range.lowerBound))
            bytes.write(Int64(topic.range.count))
            bytes.write(Int64((topic.score * scoreUnits).rounded()))
            bytes.write(Int64(states.firstIndex(of: topic.state) ?? 0))
            for note in [topic.rulesSHA256, topic.reviewer] {
                bytes.write(try note.map { try names.tagNotes.number(of: $0, in: db) } ?? 0)
            }
        }
        return bytes.bytes
    }

    /// The topics; those whose bytes make no sense are left out.
    static func topics(from bytes: [UInt8], db: Database) throws -> [TopicTag] {
        let hasNotes = bytes.first == 0
        var reader = VariableLengthReader(hasNotes ? bytes.dropFirst() : bytes[...])
        var topics: [TopicTag] = []
        while let topic = reader.read(), let rule = reader.read(), let start = reader.read(),
            let count = reader.read(), count >= 0
        {
            let notes = hasNotes ? try Notes(&reader, db: db) : Notes()
            let (end, overflow) = start.addingReportingOverflow(count)
            guard !overflow, let notes, let topic = try name(topic, in: "topics", db: db),
                let rule = try name(rule, in: "rules", db: db)
            else { continue }
            topics.append(
                TopicTag(
                    topic: topic, rule: rule, range: Int(start)..<Int(end), score: notes.score,
                    rulesSHA256: notes.rulesSHA256, state: notes.state, reviewer: notes.reviewer))
        }
        return topics
    }

    /// What follows the length.
    private struct Notes {
        var score = 1.0
        var state = TopicTag.State.suggested
        var rulesSHA256: String?
        var reviewer: String?

        init() {}

        /// Nil when the bytes make no sense.
        init?(_ reader: inout VariableLengthReader, db: Database) throws {
            guard let score = reader.read(), let state = reader.read(),
                let rules = reader.read(), let reviewer = reader.read(),
                let state = Int(exactly: state), states.indices.contains(state)
            else { return nil }
            self.score = Double(score) / scoreUnits
            self.state = states[state]
            rulesSHA256 = try name(rules, in: "tag_notes", db: db)
            self.reviewer = try name(reviewer, in: "tag_notes", db: db)
        }
    }

    private static let scoreUnits = 10_000.0
    /// In the order of their numbers, which files hold: only ever added to.
    private static let states: [TopicTag.State] = [.suggested, .accepted, .rejected]

    private static func name(_ number: Int64, in table: String, db: Database) throws -> String? {
        guard number > 0 else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT name FROM \(table) WHERE id = ?")
        return try String.fetchOne(statement, arguments: [number])
    }
}
