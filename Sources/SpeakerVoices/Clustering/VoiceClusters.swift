/// Points grouped by their distances: agglomerative clustering by Ward's criterion (*JASA* 58, 1963),
/// then each point to the nearest centre until nothing moves (MacQueen, 1967). Two groups are also
/// sought from many pairs of points, and the closest groups are kept.
struct VoiceClusters {
    /// The cluster of each point, from 0.
    private(set) var labels: [Int]
    /// The centre of each cluster.
    private(set) var centres: [[Float]] = []
    private let points: [[Float]]
    private let weights: [Float]
    private let measure: VoiceMeasure

    private static let most = 8
    private static let mostStarts = 24

    init(
        _ points: [[Float]], weights: [Float], count: SpeakerCount,
        measure: VoiceMeasure = .statistics
    ) {
        self.points = points
        self.weights = weights
        self.measure = measure
        labels = Array(points.indices)
        join(to: count)
        refine()
        if centres.count == 2 { retryFromPairs() }
        rename()
    }

    /// The squared distance of a point from each centre.
    func distances(of point: [Float]) -> [Float] {
        centres.map { Self.distance($0, point) }
    }

    /// Whether two of the clusters lie as near together as parts of one voice do.
    var mayBeFewer: Bool {
        var clusters = centres.map { Cluster(centre: $0, weight: 0) }
        for index in points.indices { clusters[labels[index]].weight += weights[index] }
        guard clusters.count > 1 else { return false }
        let cost = Self.cheapest(clusters).cost / meanWeight
        return cost <= measure.splits(clusters.count)
    }

    private var meanWeight: Float { weights.reduce(0, +) / Float(max(1, weights.count)) }

    /// Joins the two clusters that cost least, until the count is reached or the cost is too high.
    private mutating func join(to count: SpeakerCount) {
        var clusters = zip(points, weights).map { Cluster(centre: $0, weight: $1) }
        var members = points.indices.map { [$0] }
        let meanWeight = meanWeight
        while clusters.count > 1 {
            let pair = Self.cheapest(clusters)
            if isDone(clusters.count, cost: pair.cost / meanWeight, count) { break }
            clusters[pair.first].absorb(clusters[pair.second])
            members[pair.first] += members[pair.second]
            clusters.remove(at: pair.second)
            members.remove(at: pair.second)
        }
        for (label, indices) in members.enumerated() {
            for index in indices { labels[index] = label }
        }
        centres = clusters.map(\.centre)
    }

    private func isDone(_ clusters: Int, cost: Float, _ count: SpeakerCount) -> Bool {
        switch count {
        case .exactly(let wanted): clusters <= max(1, wanted)
        case .automatic:
            clusters <= Self.most && cost > measure.splits(clusters)
        }
    }

    private static func cheapest(
        _ clusters: [Cluster]
    ) -> (first: Int, second: Int, cost: Float) {
        var best = (first: 0, second: 1, cost: Float.infinity)
        for second in clusters.indices {
            for first in 0..<second {
                let cost = clusters[first].cost(ofJoining: clusters[second])
                if cost < best.cost { best = (first, second, cost) }
            }
        }
        return best
    }

    /// Starts again from pairs of points, at most some hundreds, and keeps what is closest together.
    private mutating func retryFromPairs() {
        let step = max(1, points.count / Self.mostStarts)
        let starts = Array(stride(from: 0, to: points.count, by: step))
        var (best, spread) = (self, self.spread)
        for (number, first) in starts.enumerated() {
            for second in starts.dropFirst(number + 1) {
                var other = self
                other.centres = [points[first], points[second]]
                other.labels = []
                other.refine()
                guard Set(other.labels).count == 2, other.spread < spread else { continue }
                (best, spread) = (other, other.spread)
            }
        }
        self = best
    }

    /// The weighted sum of squared distances of points from their centres.
    private var spread: Float {
        points.indices.reduce(0) {
            $0 + weights[$1] * Self.distance(points[$1], centres[labels[$1]])
        }
    }

    private mutating func refine() {
        for _ in 0..<20 {
            var next = points.map { point in Self.nearest(centres, point) }
            guard Set(next).count == centres.count, next != labels else { return }
            swap(&next, &labels)
            centres = centres.indices.map { label in
                var cluster = Cluster(centre: centres[label], weight: 0)
                for index in points.indices where labels[index] == label {
                    cluster.absorb(Cluster(centre: points[index], weight: weights[index]))
                }
                return cluster.centre
            }
        }
    }

    /// Numbers the clusters in the order of their first points.
    private mutating func rename() {
        var order: [Int] = []
        for label in labels where !order.contains(label) { order.append(label) }
        labels = labels.map { order.firstIndex(of: $0) ?? 0 }
        centres = order.map { centres[$0] }
    }

    private static func nearest(_ centres: [[Float]], _ point: [Float]) -> Int {
        centres.indices.min { distance(centres[$0], point) < distance(centres[$1], point) } ?? 0
    }

    static func distance(_ a: [Float], _ b: [Float]) -> Float {
        zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }

    /// A group of points, as its weighted mean.
    private struct Cluster {
        var centre: [Float]
        var weight: Float

        func cost(ofJoining other: Cluster) -> Float {
            weight * other.weight / (weight + other.weight)
                * VoiceClusters.distance(centre, other.centre)
        }

        mutating func absorb(_ other: Cluster) {
            let sum = weight + other.weight
            let (own, its) = (weight, other.weight)
            centre = zip(centre, other.centre).map { ($0 * own + $1 * its) / sum }
            weight = sum
        }
    }
}
