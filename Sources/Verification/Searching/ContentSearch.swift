import Foundation

/// Searches bytes for removed words in every encoding.
struct ContentSearch {
    let index: NeedleIndex
    let hashes: PlainHashes
    let wideText: WideText
    private let masks: MaskShapes
    private let literals: [(mark: Int, text: String)]
    private let releasedPairs: Set<[String]>

    init(_ removed: RemovedContent) {
        index = NeedleIndex(removed.needles, allowedWords: removed.allowedWords)
        hashes = PlainHashes(
            removed.texts
                + removed.texts.flatMap { text in
                    // A word of a mark gives it away as well, unless it stays elsewhere.
                    WordStream(text.text).words.filter {
                        $0.count > 2 && !removed.allowedWords.contains($0)
                    }
                    .map { (text.mark, $0) }
                })
        wideText = WideText(removed.needles.flatMap(\.words))
        literals = removed.literals
        releasedPairs = removed.releasedPairs
        masks = MaskShapes(removed.texts, released: removed.releasedText)
    }

    struct Hit: Hashable {
        var leak: LeakClass
        var place: String
        var mark: Int
    }

    /// Everything in a text file, codes within codes up to so many deep.
    func hits(inText bytes: [UInt8], depth: Int = 2) -> [Hit] {
        let text = String(decoding: bytes, as: UTF8.self)
        let stream = WordStream(text)
        let isJSON = bytes.first { $0 > 32 }.map { $0 == 0x7B || $0 == 0x5B } ?? false
        var hits = index.hits(in: stream, insideWords: true).map { hit in
            let leak = isJSON ? Self.leak(of: hit, in: stream) : hit.needle.leak
            return Hit(leak: leak, place: "line \(hit.line)", mark: hit.needle.mark)
        }
        hits += masks.hits(in: text).map { leak, mark, line in
            Hit(leak: leak, place: "line \(line)", mark: mark)
        }
        hits += hashes.hits(in: text).map {
            Hit(leak: .hash, place: "line \($0.line)", mark: $0.mark)
        }
        hits += literals.filter { text.contains($0.text) }.map {
            Hit(leak: .text, place: "", mark: $0.mark)
        }
        hits += unescaped(bytes)
        if let untagged = SplitWords.withoutTags(bytes) {
            hits += encoded(String(decoding: untagged, as: UTF8.self), "split by tags", shortest: 0)
        }
        hits += takenApart(stream)
        hits += decoded(bytes, depth: depth) + wide(bytes, shortest: 0)
        if text.unicodeScalars.contains("\u{FFFD}") { hits += eightBit(bytes[...], shortest: 0) }
        return Self.firstOfEach(hits)
    }

    /// Everything in bytes of another kind; short words are met there by chance, so they are left out.
    func hits(inBinary bytes: ArraySlice<UInt8>, from start: Int = 0) -> [Hit] {
        let size = 1 << 20, overlap = 4_096
        var hits: [Hit] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let window = bytes[offset..<min(offset + size + overlap, bytes.endIndex)]
            let place = "near byte \(start + offset)"
            let text = String(decoding: window, as: UTF8.self)
            hits += index.hits(in: WordStream(text), shortest: 4, insideWords: false).map {
                Hit(leak: $0.needle.leak, place: place, mark: $0.needle.mark)
            }
            let found = wide(Array(window), shortest: 3) + eightBit(window, shortest: 10)
            hits += found.map { Hit(leak: $0.leak, place: place, mark: $0.mark) }
            offset += size
        }
        return Self.firstOfEach(hits)
    }

    /// Everything in a name.
    func isNamed(_ name: String) -> Int? {
        let bytes = Array(name.utf8)
        let plain = Unescaping.apply(to: bytes).map { String(decoding: $0, as: UTF8.self) }
        for text in [name, plain].compactMap({ $0 }) {
            let stream = WordStream(text)
            if let hit = index.hits(in: stream, insideWords: true).first { return hit.needle.mark }
        }
        return hashes.hits(in: name).first?.mark
    }

    /// Words in single letters, and words and phrases broken over lines or cues.
    private func takenApart(_ stream: WordStream) -> [Hit] {
        func hits(_ stream: WordStream, insideWords: Bool, _ line: Int? = nil, _ how: String)
            -> [Hit]
        {
            index.hits(in: stream, insideWords: insideWords).map {
                let place = "line \(line ?? $0.line), \(how)"
                return Hit(leak: .encodedText, place: place, mark: $0.needle.mark)
            }
        }
        let spaced = SplitWords.joined(stream).flatMap { word, line in
            hits(WordStream(word), insideWords: true, line, "spaced")
        }
        let broken = SplitWords.brokenOverLines(stream).filter { !releasedPairs.contains($0.parts) }
            .flatMap { broken in
                hits(
                    WordStream(broken.parts.joined()), insideWords: false, broken.line, "over lines"
                )
            }
        return spaced + broken
    }

    /// A word that JSON holds as an item of its own, or among alternatives, is told apart.
    private static func leak(of hit: NeedleIndex.Hit, in stream: WordStream) -> LeakClass {
        guard hit.needle.leak == .text else { return hit.needle.leak }
        let before = stream.items[max(0, hit.index - 6)..<hit.index].map(\.word)
        let keys: Set = ["word", "words", "alternatives", "alternative", "tokens", "token", "w"]
        return before.last.map { keys.contains($0) } == true
            || before.contains("alternatives") ? .wordArray : .text
    }

    private static func firstOfEach(_ hits: [Hit]) -> [Hit] {
        var seen: Set<Hit> = []
        let once = hits.filter { seen.insert($0).inserted }
        // A digest that stands in a line as it is need not be said again as one in hexadecimal.
        return once.filter { hit in
            guard hit.leak == .hash, let comma = hit.place.firstIndex(of: ",") else { return true }
            let plain = Hit(leak: .hash, place: String(hit.place[..<comma]), mark: hit.mark)
            return !seen.contains(plain)
        }
    }
}
