/// Decides which labels of a file are speakers, from all of them together.
///
/// A label of certain shape always is. A capitalised one is when it occurs twice, when at least three
/// lines in ten (and two) begin with a label, or when all do. One of lower-case words must occur
/// twice among as many labels, and not begin with the name of another.
struct SpeakerVote {
    private var counts: [String: Int] = [:]
    private var names: Set<String> = []
    private var labelledLines = 0
    private var lines = 0

    /// Counts a line that is not empty, with the label it begins with.
    mutating func count(_ label: SpeakerLabel?) {
        lines += 1
        guard let label else { return }
        counts[label.name, default: 0] += 1
        if label.likelihood > .possible {
            labelledLines += 1
            names.insert(label.name)
        }
    }

    /// Whether a label names a speaker.
    func accepts(_ label: SpeakerLabel) -> Bool {
        let isRepeated = counts[label.name, default: 0] >= 2
        let isDialogue =
            labelledLines == lines || (labelledLines >= 2 && labelledLines * 10 >= lines * 3)
        return switch label.likelihood {
        case .certain: true
        case .likely: isRepeated || isDialogue
        case .possible: isRepeated && isDialogue && !beginsWithName(label.name)
        }
    }

    /// Whether it is the name of somebody who speaks elsewhere and something about them: `Ivan yelled`
    /// beside `Ivan`.
    private func beginsWithName(_ label: String) -> Bool {
        label.indices.contains { index in
            label[index].isWhitespace && names.contains(String(label[..<index]))
        }
    }
}
