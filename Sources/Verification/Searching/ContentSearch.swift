import Foundation

/// Searches bytes for removed words in every encoding.
struct ContentSearch {
    private let index: NeedleIndex
    private let hashes: PlainHashes
    private let masks: MaskShapes
    private let literals: [(mark: Int, text: String)]

    init(_ removed: RemovedContent) {
        index = NeedleIndex(removed.needles, allowedWords: removed.allowedWords)
        hashes = PlainHashes(removed.texts)
        literals = removed.literals
        masks = MaskShapes(removed.texts, released: removed.releasedText)
    }

    struct Hit: Hashable {
        var leak: LeakClass
        var place: String
        var mark: Int
    }

    /// Everything in a text file.
    func hits(inText bytes: [UInt8]) -> [Hit] {
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
        if let plain = Unescaping.apply(to: bytes) {
            hits += encoded(String(decoding: plain, as: UTF8.self), "escapes", shortest: 0)
        }
        if let untagged = SplitWords.withoutTags(bytes) {
            hits += encoded(String(decoding: untagged, as: UTF8.self), "split by tags", shortest: 0)
        }
        for (word, line) in SplitWords.joined(stream) {
            hits += index.hits(in: WordStream(word), insideWords: true).map {
                Hit(leak: .encodedText, place: "line \(line), spaced", mark: $0.needle.mark)
            }
        }
        hits += base64(bytes) + letterRuns(bytes) + wide(bytes, shortest: 0)
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

    private func encoded(_ text: String, _ name: String, shortest: Int) -> [Hit] {
        index.hits(in: WordStream(text), shortest: shortest, insideWords: false).map {
            Hit(leak: .encodedText, place: "line \($0.line), \(name)", mark: $0.needle.mark)
        }
    }

    /// UTF-16 of either byte order, from an even or an odd byte on.
    private func wide(_ bytes: [UInt8], shortest: Int) -> [Hit] {
        var hits: [Hit] = []
        for start in 0...1 where bytes.count > start + 1 {
            for isLittle in [true, false] {
                let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
                    let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
                    return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
                }
                hits += encoded(
                    String(decoding: units, as: UTF16.self), "UTF-16", shortest: shortest)
            }
        }
        return hits
    }

    private func eightBit(_ bytes: ArraySlice<UInt8>, shortest: Int) -> [Hit] {
        CyrillicEncoding.allCases.flatMap {
            encoded($0.text(bytes), $0.rawValue, shortest: shortest)
        }
    }

    private func base64(_ bytes: [UInt8]) -> [Hit] {
        Base64Runs.decoded(bytes[...]).flatMap { run, line -> [Hit] in
            let place = "line \(line), base64"
            if let mark = hashes.mark(of: run) {
                return [Hit(leak: .hash, place: place, mark: mark)]
            }
            let found =
                encoded(String(decoding: run, as: UTF8.self), "", shortest: 4)
                + wide(run, shortest: 6)
            return found.map { Hit(leak: .encodedText, place: place, mark: $0.mark) }
        }
    }

    private func letterRuns(_ bytes: [UInt8]) -> [Hit] {
        LetterRuns.decoded(bytes[...]).flatMap { run in
            encoded(String(decoding: run.bytes, as: UTF8.self), "", shortest: 4).map {
                Hit(
                    leak: .encodedText, place: "line \(run.line), \(run.name)", mark: $0.mark)
            }
        }
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
        return hits.filter { seen.insert($0).inserted }
    }
}
