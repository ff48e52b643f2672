import EvidenceModel

/// Breaks the words of a cue into lines of like length, at phrase borders where there are some.
struct LineBreaking {
    private let profile: SubtitleProfile

    init(_ profile: SubtitleProfile) { self.profile = profile }

    /// Whether the words fit into one cue.
    func fits(_ words: ArraySlice<Word>) -> Bool {
        profile.fits(lines(words).map { $0.map(\.text).joined(separator: " ") })
    }

    /// The words line by line; more lines than the profile allows when they do not fit.
    func lines(_ words: ArraySlice<Word>) -> [[Word]] {
        let text = words.map(\.text).joined(separator: " ")
        let limit = profile.lineLimit(text)
        guard text.count > limit || profile.cueLength.map({ text.count > $0 }) ?? false else {
            return [Array(words)]
        }
        return twoLines(words, limit) ?? filled(words, limit)
    }

    /// The best of the ways to break the words once, so that both halves fit.
    private func twoLines(_ words: ArraySlice<Word>, _ limit: Int) -> [[Word]]? {
        let lengths = words.map(\.text.count)
        let total = lengths.reduce(-1) { $0 + $1 + 1 }
        guard total <= limit * 2 + 1 else { return nil }
        let all = Array(words)
        var best: (cost: Double, index: Int)?
        var first = -1
        for index in 0..<max(0, lengths.count - 1) {
            first += lengths[index] + 1
            let second = total - first - 1
            guard first <= limit, second <= limit else { continue }
            let uneven = Double(abs(first - second)) / Double(limit)
            let cost = uneven + PhraseBorder.cost(after: index, all)
            if cost < best?.cost ?? .infinity { best = (cost, index) }
        }
        return best.map { [Array(all[...$0.index]), Array(all[($0.index + 1)...])] }
    }

    /// Each line as full as it gets.
    private func filled(_ words: ArraySlice<Word>, _ limit: Int) -> [[Word]] {
        var lines: [[Word]] = []
        var length = 0
        for word in words {
            let needed = word.text.count
            if lines.isEmpty || length + 1 + needed > limit {
                lines.append([word])
                length = needed
            } else {
                lines[lines.count - 1].append(word)
                length += 1 + needed
            }
        }
        return lines
    }
}
