/// Finds needles in words.
struct NeedleIndex {
    private let needles: [String: [Needle]]
    private let long: [Needle]
    private let allowedWords: Set<String>

    /// `allowedWords` are those that the release may hold; a long word inside one of them is no leak.
    init(_ needles: [Needle], allowedWords: Set<String>) {
        self.needles = Dictionary(grouping: needles) { $0.words.first ?? "" }
        long = needles.filter {
            $0.words.count == 1 && ($0.words.first?.unicodeScalars.count ?? 0) >= 5
        }
        self.allowedWords = allowedWords
    }

    struct Hit: Hashable {
        var needle: Needle
        var line: Int
        /// The word's number in the stream.
        var index: Int
    }

    /// Every needle of at least so many bytes that stands in the words; `insideWords` finds long ones
    /// within other words too.
    func hits(in stream: WordStream, shortest: Int = 0, insideWords: Bool) -> [Hit] {
        let items = stream.items
        var hits: [Hit] = []
        for index in items.indices {
            for needle in needles[items[index].word] ?? [] {
                guard needle.byteCount >= shortest, index + needle.words.count <= items.count,
                    zip(needle.words, items[index...]).allSatisfy({ $0 == $1.word })
                else { continue }
                hits.append(Hit(needle: needle, line: items[index].line, index: index))
            }
            if insideWords { hits += inside(items[index], at: index, shortest: shortest) }
        }
        return hits
    }

    private func inside(_ item: WordStream.Item, at index: Int, shortest: Int) -> [Hit] {
        guard !long.isEmpty, item.word.utf8.count > 5, !allowedWords.contains(item.word) else {
            return []
        }
        return long.filter { needle in
            needle.byteCount >= shortest && needle.words[0] != item.word
                && item.word.contains(needle.words[0])
        }.map { Hit(needle: $0, line: item.line, index: index) }
    }
}
