internal import EvidenceModel
internal import GRDB

/// A segment's topics as bytes: for each the numbers of topic and rule, where it begins and how
/// long it is, in code points.
enum TopicCode {
    /// The bytes; nil when there are no topics.
    static func bytes(
        for topics: [TopicTag], names: inout NameTables, in db: Database
    ) throws -> [UInt8]? {
        guard !topics.isEmpty else { return nil }
        var bytes = VariableLengthWriter()
        for topic in topics {
            bytes.write(try names.topics.number(of: topic.topic, in: db))
            bytes.write(try names.rules.number(of: topic.rule, in: db))
            bytes.write(Int64(topic.range.lowerBound))
            bytes.write(Int64(topic.range.count))
        }
        return bytes.bytes
    }

    /// The topics; those whose bytes make no sense are left out.
    static func topics(from bytes: [UInt8], db: Database) throws -> [TopicTag] {
        var reader = VariableLengthReader(bytes[...])
        var topics: [TopicTag] = []
        while let topic = reader.read(), let rule = reader.read(), let start = reader.read(),
            let count = reader.read(), count >= 0
        {
            let (end, overflow) = start.addingReportingOverflow(count)
            guard !overflow, let topic = try name(topic, in: "topics", db: db),
                let rule = try name(rule, in: "rules", db: db)
            else { continue }
            topics.append(TopicTag(topic: topic, rule: rule, range: Int(start)..<Int(end)))
        }
        return topics
    }

    private static func name(_ number: Int64, in table: String, db: Database) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT name FROM \(table) WHERE id = ?")
        return try String.fetchOne(statement, arguments: [number])
    }
}
