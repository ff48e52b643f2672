extension Segment {
    /// The words that a range of the text takes a letter of. Logarithmic in the number of words.
    public func words(touching range: CodePointRange) -> ArraySlice<Word> {
        let first = partition { $0.range.upperBound > range.lowerBound }
        let end = partition { $0.range.lowerBound >= range.upperBound }
        return words[first..<max(first, end)]
    }

    /// The times of the words that a range of the text touches, together; nil when none is timed.
    public func span(of range: CodePointRange) -> TimeSpan? {
        words(touching: range).lazy.compactMap(\.timing?.span)
            .reduce(nil) { $0?.union($1) ?? $1 }
    }

    /// The index of the first word from which on `holds`.
    private func partition(_ holds: (Word) -> Bool) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if holds(words[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
