import TextAnalysis

extension TextScan {
    /// Finds notes in brackets that stand in place of a word: `[expletive]`, `(нецензурно)`, `[__]`;
    /// and runs of blocks, `████`, as this program writes them itself.
    mutating func findMarkers() {
        var index = 0
        while index < scalars.count {
            let blocks = scalars[index...].prefix { $0 == Self.block }.count
            if blocks >= 2 {
                markers.append(index..<index + blocks)
                index += blocks
                continue
            }
            guard let closing = Self.brackets[scalars[index]] else {
                index += 1
                continue
            }
            let limit = min(scalars.count, index + Self.longestMarker)
            guard let end = (index + 1..<limit).first(where: { closing.contains(scalars[$0]) }),
                isMarker(index + 1..<end)
            else {
                index += 1
                continue
            }
            markers.append(index..<end + 1)
            index = end + 1
        }
    }

    private func isMarker(_ content: Range<Int>) -> Bool {
        let signs = content.filter { kinds[$0] != .space && kinds[$0] != .ignored }
        if !signs.isEmpty, signs.allSatisfy({ scalars[$0] == 0x5F }) { return signs.count >= 2 }
        let letters = content.flatMap { index -> [LetterCode] in
            if kinds[index] == .syllable { return HangulSyllable.letters(of: scalars[index]) }
            return kinds[index].isLetterCode ? [kinds[index]] : []
        }
        guard !content.contains(where: { kinds[$0] == .digit }) else { return false }
        return Self.markerWords.contains(letters)
    }

    /// U+2588, FULL BLOCK.
    private static let block: UInt32 = 0x2588

    private static let longestMarker = 60

    private static let brackets: [UInt32: Set<UInt32>] = {
        let pairs: [(Character, String)] = [
            ("[", "]"), ("(", ")"), ("<", ">"), ("{", "}"), ("*", "*"), ("（", "）"), ("［", "］"),
            ("«", "»"),
            ("【", "】"), ("‹", "›"),
        ]
        return Dictionary(
            uniqueKeysWithValues: pairs.compactMap { open, close in
                open.unicodeScalars.first.map { ($0.value, Set(close.unicodeScalars.map(\.value))) }
            })
    }()

    private static let markerWords: Set<[LetterCode]> = Set(
        BuiltInLexicon.all.flatMap(\.markers).map(ScalarFolding.letters))
}
