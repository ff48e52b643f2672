/// Words, byte by byte of their UTF-8, and what each leads to.
///
/// Folded words are NFC, so equal words are equal bytes; comparing bytes instead of strings spares
/// the normalisation that Swift's strings do in every hash and every comparison.
struct WordTrie {
    /// The edges of each node, by ascending byte.
    private var edges: [[(byte: UInt8, node: Int)]] = [[]]
    /// What the word that ends at each node leads to.
    private var places: [[Int]] = [[]]

    /// Makes a word lead to a place.
    mutating func insert(_ word: String, place: Int) {
        var node = 0
        for byte in word.utf8 { node = child(of: node, byte) ?? addChild(to: node, byte) }
        if !places[node].contains(place) { places[node].append(place) }
    }

    /// Adds what a word leads to.
    func collect(_ word: String, into found: inout [Int]) {
        var node = 0
        for byte in word.utf8 {
            guard let next = child(of: node, byte) else { return }
            node = next
        }
        found += places[node]
    }

    /// Adds what a word and each of its beginnings lead to.
    func collectBeginnings(of word: String, into found: inout [Int]) {
        var node = 0
        for byte in word.utf8 {
            guard let next = child(of: node, byte) else { return }
            node = next
            if !places[node].isEmpty { found += places[node] }
        }
    }

    private func child(of node: Int, _ byte: UInt8) -> Int? {
        for edge in edges[node] where edge.byte >= byte {
            return edge.byte == byte ? edge.node : nil
        }
        return nil
    }

    private mutating func addChild(to node: Int, _ byte: UInt8) -> Int {
        let place = edges[node].firstIndex { $0.byte > byte } ?? edges[node].endIndex
        edges[node].insert((byte, edges.count), at: place)
        edges.append([])
        places.append([])
        return edges.count - 1
    }
}
