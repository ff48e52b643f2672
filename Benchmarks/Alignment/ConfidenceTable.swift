/// How often words of a confidence are where they are said to be.
struct ConfidenceTable {
    private static let borders = [0, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 1]

    private var counts = [Int](repeating: 0, count: Self.borders.count - 1)
    private var goods = [Int](repeating: 0, count: Self.borders.count - 1)

    mutating func add(_ words: [(confidence: Double, isGood: Bool)]) {
        for word in words {
            let bin = Self.borders.dropFirst().dropLast().count { $0 <= word.confidence }
            counts[bin] += 1
            if word.isGood { goods[bin] += 1 }
        }
    }

    /// A line a bin: its borders, its words, the share within 100 ms.
    var report: String {
        counts.indices.map { bin in
            let share = Double(goods[bin]) / Double(max(1, counts[bin]))
            return "confidence \(Self.borders[bin])–\(Self.borders[bin + 1]): "
                + "\(counts[bin]) words, \((share * 1_000).rounded() / 10) %"
        }.joined(separator: "\n")
    }
}
