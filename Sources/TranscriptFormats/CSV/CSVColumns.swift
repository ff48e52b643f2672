import EvidenceModel

/// What the columns of a table of segments mean.
struct CSVColumns {
    /// Why a row is no segment.
    struct Fault: Error {
        let forgiven: TranscriptFinding.Forgiven
    }

    private let places: [String: Int]
    private let isOurs: Bool
    /// Whether times are milliseconds: all are whole numbers, and the table is not ours.
    private let areMilliseconds: Bool

    init(_ names: [String], rows: ArraySlice<CSVTable.Row>) {
        let places = Dictionary(
            zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        self.places = places
        isOurs = places["segment"] != nil && places["timing"] != nil
        let columns = [places["start"], places["end"]].compactMap(\.self)
        areMilliseconds =
            !isOurs
            && rows.allSatisfy { row in
                columns.allSatisfy { $0 < row.fields.count && Int64(row.fields[$0]) != nil }
            }
    }

    /// The segment of a row, or why it is none.
    func segment(_ row: CSVTable.Row) -> Result<Segment, Fault> {
        guard let text = value("text", row).map({ Blank.trimmed($0) }) else {
            return .failure(Fault(forgiven: .unreadableLine))
        }
        if text.isEmpty { return .failure(Fault(forgiven: .emptyCue)) }
        let times = ["start", "end"].map { value($0, row) ?? "" }
        var span: TimeSpan?
        if !times.allSatisfy(\.isEmpty) {
            guard let start = time(times[0]), let end = time(times[1]) else {
                return .failure(Fault(forgiven: .unreadableLine))
            }
            span = start..<max(start, end)
        }
        var segment = Segment.reading(
            text, speaker: speaker(row),
            language: value("language", row).flatMap { LanguageTag($0) },
            span: span)
        if let name = value("timing", row),
            let source = WordTiming.Source(
                name: name, confidence: value("confidence", row).flatMap { Double($0) } ?? 0)
        {
            segment.timing?.source = source
        }
        return .success(segment)
    }

    /// The transcript with the language that all its segments have as its own.
    static func sharingLanguage(_ transcript: Transcript) -> Transcript {
        guard let language = transcript.segments.first?.language,
            transcript.segments.allSatisfy({ $0.language == language })
        else { return transcript }
        var transcript = transcript
        transcript.language = language
        for index in transcript.segments.indices { transcript.segments[index].language = nil }
        return transcript
    }

    /// Nil when the row has no such column.
    private func value(_ name: String, _ row: CSVTable.Row) -> String? {
        guard let place = places[name], place < row.fields.count else { return nil }
        return row.fields[place]
    }

    private func speaker(_ row: CSVTable.Row) -> Speaker? {
        guard let name = value("speaker", row).map({ Blank.trimmed($0) }), !name.isEmpty,
            isOurs || name != "?"
        else { return nil }
        return isOurs ? Speaker(name: name) : Speaker(json: .string(name))
    }

    private func time(_ field: String) -> MediaTime? {
        let field = Blank.trimmed(field).replacing(",", with: ".")
        if areMilliseconds {
            return Int64(field).flatMap { number in
                (0...360_000_000_000).contains(number) ? MediaTime(milliseconds: number) : nil
            }
        }
        let bytes = Array(field.utf8)
        if bytes.contains(UInt8(ascii: ":")) {
            let clock = ClockReading(bytes, at: 0, limit: bytes.count)
            return clock?.end == bytes.count ? clock?.time : nil
        }
        return MediaTime(secondsField: field)
    }
}
