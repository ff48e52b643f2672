/// Sequences of sounds that mean nothing in a place: what stays of a call, cut elsewhere.
struct UnrelatedWords {
    /// The states of each phone of the words that stay, in order.
    private let phones: [[Int32]]

    private static let count = 200
    private static let fewest = 50

    /// Takes the states of words, three a phone.
    init(_ words: [[Int32]]) {
        let states = Array(words.joined())
        phones = stride(from: 0, to: states.count - 2, by: 3).map { Array(states[$0..<$0 + 3]) }
    }

    /// The share of sequences of as many sounds, 0 to 1, that fit some frames worse than a word does;
    /// nil when there are too few of them, or too few frames.
    func rank(of states: [Int32], _ spotting: WordSpotting, in frames: Range<Int>) -> Double? {
        guard let score = spotting.score(states, in: frames) else { return nil }
        let others = pieces(states.count / 3).compactMap { spotting.score($0, in: frames) }
        guard others.count >= Self.fewest else { return nil }
        return Double(others.count { $0 < score }) / Double(others.count)
    }

    private func pieces(_ length: Int) -> [[Int32]] {
        let places = phones.count - length + 1
        guard places > 0 else { return [] }
        return stride(from: 0, to: places, by: max(1, places / Self.count)).map { place in
            phones[place..<place + length].flatMap(\.self)
        }
    }
}
