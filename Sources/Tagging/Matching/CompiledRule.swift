/// A rule as the numbers of its parts: its `any`, the groups of its `all` and its `near`, its `unless`.
struct CompiledRule {
    /// What a part is for.
    enum PartKind {
        case any, all, unless
        /// A group of one of the `near` blocks.
        case near(block: Int, within: Int)
    }

    /// Groups that must stand within some words of each other.
    struct Near {
        var within: Int
        var parts: [Int] = []
        /// The bits of the parts.
        var needed: UInt64 = 0
    }

    private(set) var any: Int?
    private(set) var all: [Int] = []
    private(set) var near: [Near] = []
    private(set) var partCount = 0
    var stage: Int
    /// The bits of `any` and `all`.
    private var needed: UInt64 = 0
    private static let bitOfUnless: UInt64 = 1 << 63

    init(stage: Int) { self.stage = stage }

    /// Adds a part; the parts of a `near` block come one after the other.
    ///
    /// - Returns: Its number, and the bit that tells that one of its terms is there. Beside `unless`
    ///   only the first 63 parts have one; the others are looked at when those are there.
    mutating func addPart(_ kind: PartKind) -> (number: Int, bit: UInt64) {
        let number = partCount
        var bit: UInt64 = number < 63 ? 1 << UInt64(number) : 0
        partCount += 1
        switch kind {
        case .any:
            any = number
            needed |= bit
        case .all:
            all.append(number)
            needed |= bit
        case .unless: bit = Self.bitOfUnless
        case .near(let block, let within):
            if near.count == block { near.append(Near(within: within)) }
            near[block].parts.append(number)
            near[block].needed |= bit
        }
        return (number, bit)
    }

    /// Whether the rule may hold in a sentence, given the bits of the parts that have a term there:
    /// all of `any`, `all` and one `near` block do, and `unless` does not.
    func isPossible(with filled: UInt64) -> Bool {
        guard filled & needed == needed, filled & Self.bitOfUnless == 0 else { return false }
        return near.isEmpty || near.contains { filled & $0.needed == $0.needed }
    }
}
