/// What to look for, and how much of it.
public struct SearchQuery: Hashable, Sendable {
    /// The query in the language of `docs/search.md`: words, `"phrases"`, `AND`, `speaker:` ….
    public var text: String
    /// Only segments of speakers with this in their name; as `speaker:` in the text.
    public var speaker: String?
    /// Only segments with this topic or one below it; as `topic:` in the text.
    public var topic: String?
    /// How many hits at most.
    public var limit: Int
    /// How many of the best hits to leave out: for the second page, the first page's limit.
    public var offset: Int
    /// How many segments before and after each hit to give with it.
    public var contextSegments: Int

    /// Creates a query.
    public init(
        _ text: String, speaker: String? = nil, topic: String? = nil, limit: Int = 20,
        offset: Int = 0, contextSegments: Int = 0
    ) {
        self.text = text
        self.speaker = speaker
        self.topic = topic
        self.limit = limit
        self.offset = offset
        self.contextSegments = contextSegments
    }
}

extension SearchQuery {
    /// The text with the conditions that stand beside it.
    public var completeText: String {
        guard !conditions.isEmpty else { return text }
        let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        let written = conditions.map { condition in
            let value = condition.value.filter { !"\"”“„«»".contains($0) }
            return "\(condition.field.rawValue):\"\(value)\""
        }
        return ((isBlank ? [] : ["(\(text))"]) + written).joined(separator: " ")
    }

    /// The conditions that stand beside the text.
    var conditions: [QueryFilter] {
        [(QueryFilter.Field.speaker, speaker), (.topic, topic)].compactMap { field, value in
            value.map {
                QueryFilter(field: field, comparison: .equal, value: $0, position: 0)
            }
        }
    }

    /// The text as a tree. A query of conditions alone gives everything that meets them.
    func parsed() throws(QueryError) -> QueryNode? {
        let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        if isBlank, !conditions.isEmpty { return nil }
        return try QueryParser.parse(text)
    }
}
