internal import EvidenceModel
internal import GRDB

/// The numbers that segments had before their record was replaced, so that a saved search does not
/// take for new what it has shown.
///
/// A segment is the same when the index sees the same words and tags; its clip's row and how sure its
/// times are do not count.
struct EarlierNumbers {
    private struct Look: Hashable {
        var exact: String
        var joint: String
        var tags: [Substring]

        init(_ document: SegmentDocument) {
            exact = document.exact
            joint = document.joint
            tags = document.tags.split(separator: " ").filter { word in
                !["c", "q", "r"].contains(word.prefix(1))
            }
        }
    }

    private var numbers: [Look: [Int64]] = [:]

    /// The numbers of a record's segments that are about to be removed.
    init(of documents: [SegmentDocument], in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT earlier FROM earlier_numbers WHERE segment = ?")
        for document in documents.reversed() {
            let number = document.address.segment
            let earlier = try Int64.fetchOne(statement, arguments: [number]) ?? number
            numbers[Look(document), default: []].append(earlier)
        }
    }

    /// Notes which of the documents that come in their place are the same.
    mutating func note(_ documents: [SegmentDocument], in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO earlier_numbers (segment, earlier) VALUES (?, ?)")
        for document in documents {
            guard let earlier = numbers[Look(document)]?.popLast() else { continue }
            try statement.execute(arguments: [document.address.segment, earlier])
        }
    }
}
