internal import EvidenceModel
internal import GRDB

/// Turns `speaker:`, `topic:`, `date:` … into tags of the index.
struct FilterCompiler {
    let query: String
    let db: Database

    /// Segments that meet a condition.
    func expression(for filter: QueryFilter) throws -> IndexExpression {
        switch filter.field {
        case .speaker: return try named(in: "speakers", filter) { .speaker($0) }
        case .topic: return try topics(filter)
        case .clip: return try clips(filter)
        case .lang: return try language(filter)
        case .state: return states(filter)
        case .date: return try dates(filter)
        case .confidence: return try confidence(filter)
        }
    }

    /// Segments of records in a state, and those with a topic tag that people left so.
    private func states(_ filter: QueryFilter) -> IndexExpression {
        let tags =
            [Tag.state(filter.value)]
            + [TopicTag.State(rawValue: filter.value)].compactMap(\.self).map { .topicState($0) }
        return .any(of: tags.map { .tag($0) })
    }

    /// All names of which the words of the value are a part: `ivanov` names `Sgt Ivanov`, and so does
    /// `ivan*`.
    private func named(
        in table: String, _ filter: QueryFilter, tag: (Int64) -> Tag
    ) throws -> IndexExpression {
        try requireEqual(filter)
        let statement = try db.cachedStatement(
            sql: "SELECT id FROM \(table) WHERE instr(folded_name, ?) ORDER BY id")
        let ids = try Int64.fetchAll(statement, arguments: [FoldedName.part(filter.value)])
        return .any(of: ids.map { .tag(tag($0)) })
    }

    /// `rations` and `own-state` are both parts of `own-state/rations`.
    private func topics(_ filter: QueryFilter) throws -> IndexExpression {
        try requireEqual(filter)
        let wanted = filter.value.lowercased().split(separator: "/")
        let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM topics ORDER BY id")
        let matching = rows.filter { row in
            let name: String = row["name"]
            return name.lowercased().split(separator: "/").contains(wanted)
        }
        return .any(of: matching.map { .tag(.topic($0["id"])) })
    }

    /// Clips by a part of their name or the beginning of their SHA-256.
    private func clips(_ filter: QueryFilter) throws -> IndexExpression {
        try requireEqual(filter)
        let digest = filter.value.lowercased()
        let isDigest = digest.count >= 6 && digest.allSatisfy(\.isHexDigit)
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM clips WHERE instr(folded_name, ?) OR sha256 GLOB ? LIMIT ?
                """)
        let ids = try Int64.fetchAll(
            statement,
            arguments: [
                FoldedName.part(filter.value), isDigest ? digest + "*" : "", QueryLimits.clips + 1,
            ])
        guard ids.count <= QueryLimits.clips else {
            throw error(.tooManyClips(limit: QueryLimits.clips), filter)
        }
        return .any(of: ids.map { .tag(.clip($0)) })
    }

    private func language(_ filter: QueryFilter) throws -> IndexExpression {
        try requireEqual(filter)
        guard let language = LanguageTag(filter.value) else {
            throw error(.wrongValue(of: "lang", expected: "a language tag such as uk"), filter)
        }
        return .tag(.language(language.language))
    }

    private func dates(_ filter: QueryFilter) throws -> IndexExpression {
        guard let range = DateRange(filter.value, compared: filter.comparison) else {
            throw error(
                .wrongValue(
                    of: "date", expected: "2022, 2022-09, 2022-09-14 or 2022-09-01..2022-09-14"),
                filter)
        }
        let tags = try range.tags(among: recordedDays())
        return .any(of: tags.map { .tag($0) })
    }

    /// The days on which clips were recorded; a day stays when its clips are removed.
    private func recordedDays() throws -> [CalendarDay] {
        try String.fetchAll(db, sql: "SELECT day FROM recorded_days ORDER BY day")
            .compactMap { CalendarDay($0) }
    }

    private func confidence(_ filter: QueryFilter) throws -> IndexExpression {
        guard let limit = Double(filter.value), (0...1).contains(limit),
            filter.comparison != .equal
        else {
            throw error(
                .wrongValue(of: "confidence", expected: "a number from 0 to 1, as confidence<0.5"),
                filter)
        }
        let step = Int((limit * 100).rounded())
        let steps =
            switch filter.comparison {
            case .less, .equal: 0..<step
            case .atMost: 0..<(step + 1)
            case .atLeast: step..<101
            case .greater: (step + 1)..<102
            }
        return .any(of: Tag.confidences(in: steps.clamped(to: 0..<101)).map { .tag($0) })
    }

    private func requireEqual(_ filter: QueryFilter) throws {
        guard filter.comparison == .equal else {
            let name = filter.field.rawValue
            throw error(.wrongValue(of: name, expected: "a colon, as \(name):name"), filter)
        }
    }

    private func error(_ problem: QueryError.Problem, _ filter: QueryFilter) -> QueryError {
        QueryError(query: query, position: filter.position, problem: problem)
    }
}
