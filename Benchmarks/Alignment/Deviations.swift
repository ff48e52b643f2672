/// How far borders lie from gold, in milliseconds.
struct Deviations {
    private(set) var values: [Double] = []

    mutating func add(_ seconds: Double, gold: Double) { values.append((seconds - gold) * 1_000) }

    func share(within limit: Double) -> Double {
        Double(values.count { abs($0) <= limit + 1e-6 }) / Double(max(1, values.count))
    }

    var row: String {
        let sorted = values.map(abs).sorted()
        guard !sorted.isEmpty else { return "none" }
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        let bias = values.reduce(0, +) / Double(values.count)
        let shares = [10.0, 25, 50, 100, 200].map { rounded(100 * share(within: $0)) + " %" }
        return
            ([
                "n \(values.count)", "MAE " + rounded(mean),
                "median "
                    + rounded(sorted[sorted.count / 2]), "bias " + rounded(bias),
            ] + shares)
            .joined(separator: " | ")
    }

    private func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
