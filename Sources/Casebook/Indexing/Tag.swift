internal import EvidenceModel

/// A fact about a segment, kept as a word of the index's fourth column, so that filters cost no
/// more than words.
enum Tag: Hashable {
    /// No segment has it.
    case none
    case speaker(Int64)
    case topic(Int64)
    case clip(Int64)
    /// The language subtag, or ``unknownLanguage``. Every segment has one.
    case language(String)
    /// `2022`, `202209` or `20220914`.
    case date(String)
    /// Hundredths, 0 to 100.
    case confidence(Int)
    /// Tenths, 0 to 10.
    case roughConfidence(Int)
    case state(String)
    /// What people said about one of its topics.
    case topicState(TopicTag.State)

    /// The word in the index.
    var word: String {
        switch self {
        case .none: "none"
        case .speaker(let id): "s\(id)"
        case .topic(let id): "t\(id)"
        case .clip(let id): "c\(id)"
        case .language(let code): "l-\(code)"
        case .date(let digits): "d\(digits)"
        case .confidence(let hundredths): "q\(hundredths)"
        case .roughConfidence(let tenths): "r\(tenths)"
        case .state(let name): "z-\(name)"
        case .topicState(let state): "y-\(state.rawValue)"
        }
    }
}

extension Tag {
    /// Stands for the language of segments that have none.
    static let unknownLanguage = "none"

    /// The year, month and day on which a clip was recorded; empty when it does not say.
    static func dates(of clip: ClipSource) -> [Tag] {
        guard let day = CalendarDay(of: clip) else { return [] }
        return [.date(day.year), .date(day.month), .date(day.digits)]
    }

    /// The steps of a confidence from 0 to 1, rounded down.
    static func confidences(of confidence: Double) -> [Tag] {
        let hundredths = Int((min(max(confidence, 0), 1) * 100).rounded(.down))
        return [.confidence(hundredths), .roughConfidence(hundredths / 10)]
    }

    /// The tags of all confidences in a range of hundredths, as few as will do.
    static func confidences(in hundredths: Range<Int>) -> [Tag] {
        hundredths.map { step -> Tag in
            let tenth = step / 10 * 10..<step / 10 * 10 + 10
            return tenth.clamped(to: hundredths) == tenth
                ? .roughConfidence(step / 10) : .confidence(step)
        }.uniqued()
    }
}
