import TestSupport

/// A language of the generated calls: its commonest words as they are, the rest made of syllables.
struct NaturalWords {
    /// Words by rank, the commonest first; each with its forms.
    private let forms: [[String]]
    /// For each rank, the share of all words up to and with it.
    private let shares: [Double]

    /// Different words besides the common ones.
    private static let rareWordCount = 25_000

    init(common: String, syllables: String, endings: String, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let syllables = syllables.split(separator: " ").map(String.init)
        let endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        var forms = common.split(separator: " ").map { [String($0)] }
        for _ in 0..<Self.rareWordCount {
            let root = (0..<Int.random(in: 2...3, using: &random)).map { _ in
                syllables.randomElement(using: &random) ?? ""
            }.joined()
            forms.append(endings.map { root + $0 })
        }
        self.forms = forms
        shares = Self.zipfShares(count: forms.count)
    }

    /// A word, drawn with Zipf's and Mandelbrot's frequencies: the word of rank r as often as
    /// 1 / (r + 2.7).
    func draw(using random: inout SeededGenerator) -> String {
        let target = Double.random(in: 0..<1, using: &random)
        var (low, high) = (0, shares.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] < target { low = middle + 1 } else { high = middle }
        }
        return forms[low].randomElement(using: &random) ?? ""
    }

    /// The commonest word.
    var commonest: String { forms[0][0] }

    private static func zipfShares(count: Int) -> [Double] {
        var sum = 0.0
        let sums = (0..<count).map { rank -> Double in
            sum += 1 / (Double(rank) + 2.7)
            return sum
        }
        return sums.map { $0 / sum }
    }
}
