/// A way through a chain.
struct Passage {
    /// The state of each frame.
    var path: [Int32]
    /// The first frame and the end of each word, in frames and parts of them.
    var borders: [Range<Double>]

    init(path: [Int32], borders: [Range<Double>]) {
        self.path = path
        self.borders = borders
    }

    /// Borders in whole frames.
    init(_ path: [Int32], in chain: StateChain) {
        self.path = path
        borders = Corridor.spans(of: path, in: chain).map {
            Double($0.lowerBound)..<Double($0.upperBound)
        }
    }

    /// Lets the first word begin at `start` and the last one end at `end`, and none lie outside.
    mutating func pin(start: Double?, end: Double?) {
        guard let start, let end, start <= end, let last = borders.indices.last else { return }
        borders = borders.map { $0.clamped(to: start..<end) }
        borders[0] = start..<borders[0].upperBound
        borders[last] = borders[last].lowerBound..<end
    }
}
