internal import EvidenceModel

/// How a time came about, as the casebook numbers it. The numbers are in files: never change one.
enum TimingSourceCode: Int {
    case imported = 1
    case aligned = 2
    case interpolated = 3
    case distributed = 4
    case carried = 5
    case corrected = 6
    case bleeped = 7

    init(_ source: WordTiming.Source) {
        self =
            switch source {
            case .imported: .imported
            case .aligned: .aligned
            case .interpolated: .interpolated
            case .distributed: .distributed
            case .carried: .carried
            case .corrected: .corrected
            case .bleeped: .bleeped
            }
    }

    /// The source, with the confidence that only an aligned one has.
    func source(confidence: Double = 0) -> WordTiming.Source {
        switch self {
        case .imported: .imported
        case .aligned: .aligned(confidence: confidence)
        case .interpolated: .interpolated
        case .distributed: .distributed
        case .carried: .carried
        case .corrected: .corrected
        case .bleeped: .bleeped
        }
    }
}
