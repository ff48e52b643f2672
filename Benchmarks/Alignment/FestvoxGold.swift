import EvidenceModel
import ForcedAlignment
import Foundation

/// Russian gold from the phone labels of Debian's `festvox-ru`: the labelled phones are paired with
/// those espeak-ng expects of the words, at the least cost, and the words get the labels' times.
struct FestvoxGold {
    static let folder = "/usr/share/festival/voices/russian/msu_ru_nsh_clunits"

    struct Label {
        var name: String
        var start: Double
        var end: Double
    }

    let pronouncer: Pronouncer

    init() throws {
        guard let russian = LanguageTag("ru") else { throw CocoaError(.featureUnsupported) }
        pronouncer = try Pronouncer(russian)
    }

    /// The gold of the utterances whose ids `isWanted` picks.
    func read(_ isWanted: (String) -> Bool) throws -> [Gold] {
        let texts = try String(contentsOfFile: Self.folder + "/etc/txt.done.data", encoding: .utf8)
        return try texts.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\"")
            let id = parts[0].trimmingCharacters(in: CharacterSet(charactersIn: "( "))
            guard parts.count >= 2, isWanted(id) else { return nil }
            let text = parts[1].replacingOccurrences(of: "+", with: "")
            guard let labels = try? labels(id) else { return nil }
            return try gold(id, text, labels)
        }
    }

    private func labels(_ id: String) throws -> [Label] {
        let lab = try String(contentsOfFile: Self.folder + "/lab/\(id).lab", encoding: .utf8)
        var start = 0.0
        return lab.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count == 3, let end = Double(fields[0]) else { return nil }
            defer { start = end }
            return Label(name: String(fields[2]), start: start, end: end)
        }
    }

    private func gold(_ id: String, _ text: String, _ labels: [Label]) throws -> Gold? {
        var phones: [(phone: String, word: Int)] = []
        let words = Word.words(of: text).map(\.text)
        for (index, word) in words.enumerated() {
            if case .phones(let list) = try pronouncer.pronunciation(of: word) {
                phones += list.map { ($0, index) }
            }
        }
        let spoken = labels.filter { $0.name != "pau" && $0.name != "ssil" }
        guard !phones.isEmpty, !spoken.isEmpty else { return nil }
        var spans = [ClosedRange<Double>?](repeating: nil, count: words.count)
        for (phone, label) in pairs(phones.map(\.phone), spoken) {
            let word = phones[phone].word
            let start = min(spans[word]?.lowerBound ?? .infinity, spoken[label].start)
            spans[word] = start...spoken[label].end
        }
        let golds = zip(words, spans).compactMap { word, span in
            span.map { Gold.Word(w: word, start: $0.lowerBound, end: $0.upperBound) }
        }
        guard golds.count == words.count(where: { $0.contains { $0.isLetter } }) else { return nil }
        return Gold(
            audio: Self.folder + "/wav/\(id).wav", language: "ru",
            text: words.filter { $0.contains { $0.isLetter } }.joined(separator: " "), words: golds)
    }

    private func pairs(_ phones: [String], _ labels: [Label]) -> [(Int, Int)] {
        var costs = [[Double]](
            repeating: [Double](repeating: 0, count: labels.count + 1), count: phones.count + 1)
        for i in 0...phones.count {
            for j in 0...labels.count where i + j > 0 {
                var best = Double.infinity
                if i > 0 { best = min(best, costs[i - 1][j] + 0.7) }
                if j > 0 { best = min(best, costs[i][j - 1] + 0.7) }
                if i > 0, j > 0 {
                    best = min(best, costs[i - 1][j - 1] + cost(phones[i - 1], labels[j - 1].name))
                }
                costs[i][j] = best
            }
        }
        var result: [(Int, Int)] = []
        var (i, j) = (phones.count, labels.count)
        while i > 0, j > 0 {
            if costs[i][j] == costs[i - 1][j - 1] + cost(phones[i - 1], labels[j - 1].name) {
                result.append((i - 1, j - 1))
                (i, j) = (i - 1, j - 1)
            } else if costs[i][j] == costs[i - 1][j] + 0.7 {
                i -= 1
            } else {
                j -= 1
            }
        }
        return result.reversed()
    }

    private func cost(_ phone: String, _ label: String) -> Double {
        let group = Self.groups[label] ?? ""
        if group == phone || Self.near[label]?.contains(phone) == true { return 0 }
        let isVowel = { (name: String) in ["A", "E", "I", "O", "U"].contains(name.first) }
        return isVowel(phone) == isVowel(group) ? (isVowel(phone) ? 0.3 : 0.8) : 1.5
    }

    private static let groups = [
        "a": "AA", "aa": "AA", "ae": "AE", "ay": "AH", "ee": "EH", "e": "EH", "i": "IY", "ii": "IY",
        "o": "OW", "oo": "OW", "u": "UW", "uu": "UW", "ur": "UH", "y": "IH", "yy": "IH", "b": "B",
        "bb": "B", "p": "P", "pp": "P", "d": "D", "dd": "D", "t": "T", "tt": "T", "g": "G",
        "gg": "G", "k": "K", "kk": "K", "v": "V", "vv": "V", "f": "F", "ff": "F", "z": "Z",
        "zz": "Z", "s": "S", "ss": "S", "zh": "ZH", "sh": "SH", "sch": "SH", "ch": "CH", "c": "S",
        "h": "HH", "hh": "HH", "m": "M", "mm": "M", "n": "N", "nn": "N", "l": "L", "ll": "L",
        "r": "R", "rr": "R", "j": "Y",
    ]

    private static let near: [String: Set<String>] = [
        "c": ["T", "S"], "b": ["P"], "bb": ["P"], "d": ["T"], "dd": ["T"], "g": ["K", "V"],
        "p": ["B"], "t": ["D"], "tt": ["D"], "k": ["G"], "v": ["F"], "f": ["V"], "z": ["S"],
        "s": ["Z"], "zh": ["SH"], "sh": ["ZH"], "a": ["AH"], "ay": ["AA"], "ae": ["IH", "IY"],
    ]
}
