/// Text in which words that were taken apart are whole again.
enum SplitWords {
    /// The text without tags such as `<b>` or `<00:01.000>`, where it has any: `с<i>у</i>ка`.
    static func withoutTags(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(UInt8(ascii: "<")) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let end = tagEnd(in: bytes, from: index) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            // Lines are kept, so that places stay right.
            result += bytes[index...end].filter { $0 == UInt8(ascii: "\n") }
            index = end + 1
        }
        return result
    }

    private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
        let limit = min(bytes.count, start + 500)
        return bytes[start + 1..<limit].firstIndex {
            $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
        }.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 : nil }
    }

    /// Runs of three single letters and more as one word: `с у к а`, `с-у-к-а`.
    static func joined(_ stream: WordStream) -> [(word: String, line: Int)] {
        var words: [(word: String, line: Int)] = []
        var run: [WordStream.Item] = []
        func finish() {
            if run.count > 2, let first = run.first {
                words.append((run.map(\.word).joined(), first.line))
            }
            run = []
        }
        for item in stream.items {
            if item.word.unicodeScalars.count == 1 { run.append(item) } else { finish() }
        }
        finish()
        return words
    }

    /// The last word of each line and the first of the next, between which a word may be broken. Lines
    /// of nothing but numbers, as subtitles have between cues, are passed over.
    static func brokenOverLines(_ stream: WordStream) -> [(parts: [String], line: Int)] {
        let lines = Dictionary(grouping: stream.items, by: \.line).sorted { $0.key < $1.key }
            .map(\.value).filter { line in line.contains { !$0.word.allSatisfy(\.isNumber) } }
        return zip(lines, lines.dropFirst()).compactMap { line, next in
            guard let last = line.last, let first = next.first else { return nil }
            return ([last.word, first.word], last.line)
        }
    }
}
