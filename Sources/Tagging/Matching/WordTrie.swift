/// Words and beginnings of words, byte by byte of their UTF-8, and what each leads to.
///
/// Folded words are NFC, so equal words are equal bytes; comparing bytes instead of strings spares
/// the normalisation that Swift's strings do in every hash and every comparison. Nodes stand in one
/// array and know their first child and next sibling, so that walking them counts no references; the
/// first two bytes, the first letter in Cyrillic, are looked up in tables.
struct WordTrie {
    private struct Node {
        var byte: UInt8
        /// Indexes of nodes; 0, the root, for none.
        var firstChild: Int32 = 0
        var sibling: Int32 = 0
        /// What the word, and what the beginning of words, that ends here leads to: an index of
        /// `places`; 0 for nothing.
        var word: Int32 = 0
        var beginning: Int32 = 0
    }

    private var nodes = [Node(byte: 0)]
    /// The nodes of one byte and of two, 0 for none.
    private var first = [Int32](repeating: 0, count: 1 << 8)
    private var second = [Int32](repeating: 0, count: 1 << 16)
    /// What words and beginnings lead to; the first list stands for nothing.
    private var places: [[Int]] = [[]]

    /// Makes a word, or all words that begin so, lead to a place.
    mutating func insert(_ word: String, isBeginning: Bool = false, place: Int) {
        let bytes = Array(word.utf8)
        var node = 0
        for (index, byte) in bytes.enumerated() {
            node = child(of: node, byte) ?? addChild(to: node, byte)
            if index == 0 { first[Int(byte)] = Int32(node) }
            if index == 1 { second[Self.index(bytes[0], byte)] = Int32(node) }
        }
        add(place, at: isBeginning ? \.beginning : \.word, of: node)
    }

    private mutating func add(_ place: Int, at end: WritableKeyPath<Node, Int32>, of node: Int) {
        if nodes[node][keyPath: end] == 0 {
            nodes[node][keyPath: end] = Int32(places.count)
            places.append([])
        }
        let list = Int(nodes[node][keyPath: end])
        if !places[list].contains(place) { places[list].append(place) }
    }

    /// Adds what a word and its beginnings lead to. Linear in the word's length.
    func collect(_ word: String, into found: inout [Int]) {
        var bytes = word.utf8.makeIterator()
        guard let one = bytes.next() else { return }
        var node = Int(first[Int(one)])
        guard node != 0 else { return }
        collectBeginnings(at: node, into: &found)
        if let two = bytes.next() {
            node = Int(second[Self.index(one, two)])
            guard node != 0 else { return }
            collectBeginnings(at: node, into: &found)
        }
        while let byte = bytes.next() {
            guard let next = child(of: node, byte) else { return }
            node = next
            collectBeginnings(at: node, into: &found)
        }
        if nodes[node].word != 0 { found += places[Int(nodes[node].word)] }
    }

    private func collectBeginnings(at node: Int, into found: inout [Int]) {
        if nodes[node].beginning != 0 { found += places[Int(nodes[node].beginning)] }
    }

    private func child(of node: Int, _ byte: UInt8) -> Int? {
        var child = Int(nodes[node].firstChild)
        while child != 0 {
            if nodes[child].byte == byte { return child }
            child = Int(nodes[child].sibling)
        }
        return nil
    }

    private mutating func addChild(to node: Int, _ byte: UInt8) -> Int {
        let child = nodes.count
        nodes.append(Node(byte: byte, sibling: nodes[node].firstChild))
        nodes[node].firstChild = Int32(child)
        return child
    }

    private static func index(_ one: UInt8, _ two: UInt8) -> Int { Int(one) << 8 | Int(two) }
}
