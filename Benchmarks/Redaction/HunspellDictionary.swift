import Foundation

/// The words of a Hunspell dictionary with their endings: what `unmunch` prints, one level deep.
struct HunspellDictionary {
    private struct Affix {
        var strip: [Character]
        var add: [Character]
        var condition: [Set<Character>?]
        var excluded: [Bool]
        var isPrefix: Bool
        var crosses: Bool
    }

    private var affixes: [Character: [Affix]] = [:]
    private let entries: [Substring]

    /// Reads `PATH.dic` and `PATH.aff`; nil when one of them is not there.
    init?(path: String) {
        guard let affixText = try? String(contentsOfFile: path + ".aff", encoding: .utf8),
            let words = try? String(contentsOfFile: path + ".dic", encoding: .utf8)
        else { return nil }
        entries = words.split(separator: "\n").dropFirst().map { $0[...] }
        for line in affixText.split(separator: "\n") { add(line) }
    }

    /// Calls `body` with every form.
    func forEachForm(_ body: (String) -> Void) {
        for entry in entries {
            let parts = entry.split(separator: "/", maxSplits: 1)
            guard let word = parts.first else { continue }
            let flags = parts.count > 1 ? parts[1].prefix { !$0.isWhitespace } : ""
            body(String(word))
            expand(Array(word), Set(flags), body)
        }
    }

    private func expand(_ word: [Character], _ flags: Set<Character>, _ body: (String) -> Void) {
        for affix in flags.flatMap({ affixes[$0] ?? [] }) {
            guard let form = applied(affix, to: word) else { continue }
            body(String(form))
            guard !affix.isPrefix, affix.crosses else { continue }
            for prefix in flags.flatMap({ affixes[$0] ?? [] })
            where prefix.isPrefix && prefix.crosses {
                if let both = applied(prefix, to: form) { body(String(both)) }
            }
        }
    }

    private func applied(_ affix: Affix, to word: [Character]) -> [Character]? {
        let count = affix.condition.count
        guard word.count >= count, word.count >= affix.strip.count else { return nil }
        let tested = affix.isPrefix ? word.prefix(count) : word.suffix(count)
        for (index, letter) in tested.enumerated() {
            guard let set = affix.condition[index] else { continue }
            if set.contains(letter) == affix.excluded[index] { return nil }
        }
        return affix.isPrefix
            ? affix.add + word.dropFirst(affix.strip.count)
            : word.dropLast(affix.strip.count) + affix.add
    }

    private mutating func add(_ line: Substring) {
        let fields = line.split(whereSeparator: \.isWhitespace)
        guard fields.count >= 4, fields[0] == "SFX" || fields[0] == "PFX",
            let flag = fields[1].first
        else { return }
        if fields.count == 4, Int(fields[3]) != nil {
            crossing[flag] = fields[2] == "Y"
            return
        }
        let (condition, excluded) = Self.condition(fields.count > 4 ? fields[4] : ".")
        affixes[flag, default: []].append(
            Affix(
                strip: fields[2] == "0" ? [] : Array(fields[2]),
                add: fields[3] == "0" ? [] : Array(fields[3].prefix { $0 != "/" }),
                condition: condition, excluded: excluded, isPrefix: fields[0] == "PFX",
                crosses: crossing[flag] ?? false))
    }

    private var crossing: [Character: Bool] = [:]

    private static func condition(_ written: Substring) -> ([Set<Character>?], [Bool]) {
        var sets: [Set<Character>?] = []
        var excluded: [Bool] = []
        var rest = written
        while let first = rest.first {
            rest = rest.dropFirst()
            if first == "[" {
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                excluded.append(inside.first == "^")
                sets.append(Set(inside.filter { $0 != "^" }))
            } else {
                excluded.append(false)
                sets.append(first == "." ? nil : [first])
            }
        }
        if sets.count == 1, sets[0] == nil { return ([], []) }
        return (sets, excluded)
    }
}
