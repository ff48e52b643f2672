import TextAnalysis

/// Builds a network from lexicons.
struct MatchNetworkBuilder {
    struct Node {
        var arcs: [(letter: LetterCode, target: Int32)] = []
        var jumps: [MatchNetwork.Jump] = []
        var isFinal = false
        var isLoop = false
    }

    private(set) var nodes: [Node] = []
    private var entries: [LexiconEntry] = []
    private var starts: [Int32] = []
    /// Where pieces begin, by name and use.
    private var pieceNodes: [String: Int32] = [:]
    private var transliterations: [Int32: Int32] = [:]
    /// Nodes after the Cyrillic start that words typed in Latin letters may begin at.
    private var transliteratedHeads: [Int32] = []

    /// The network of all entries of `lexicons`.
    static func network(of lexicons: [Lexicon]) -> MatchNetwork {
        var builder = MatchNetworkBuilder()
        builder.starts = LetterPlane.allCases.map { _ in builder.addNode() }
        for lexicon in lexicons {
            for entry in lexicon.entries { builder.add(entry, pieces: lexicon.pieces) }
        }
        return builder.finished()
    }

    private mutating func addNode() -> Int32 {
        nodes.append(Node())
        return Int32(nodes.count - 1)
    }

    // The parts of a word

    private mutating func add(_ entry: LexiconEntry, pieces: [String: WordPiece]) {
        let number = Int32(entries.count)
        entries.append(entry)
        for form in entry.forms {
            for stem in form.stems {
                add(stem, of: form, entry: number, in: entry, pieces: pieces)
            }
        }
    }

    private mutating func add(
        _ stem: String, of form: WordForm, entry: Int32, in owner: LexiconEntry,
        pieces: [String: WordPiece]
    ) {
        let letters = Self.letters(of: stem)
        guard let plane = letters.first.flatMap(LetterPlane.init(of:)) else { return }
        let root = stemRoot(
            of: form, plane: plane, language: owner.language, pieces: pieces,
            transliterated: owner.flags.contains(.transliterated) && plane == .cyrillic)
        let end = path(letters, from: root)
        for tail in tailNodes(of: form, language: owner.language, pieces: pieces) {
            let jump = MatchNetwork.Jump(node: tail, entry: entry)
            if !nodes[Int(end)].jumps.contains(jump) { nodes[Int(end)].jumps.append(jump) }
        }
    }

    /// The node that the stems of a form begin at: shared by all forms with the same prefixes.
    private mutating func stemRoot(
        of form: WordForm, plane: LetterPlane, language: String, pieces: [String: WordPiece],
        transliterated: Bool
    ) -> Int32 {
        let key =
            "stem/\(language)/\(plane)/\(form.prefix ?? "")/\(form.prefixing)/\(transliterated)"
        if let known = pieceNodes[key] { return known }
        let root = addNode()
        pieceNodes[key] = root
        if form.prefixing != .required { addHead(root, plane, transliterated) }
        if let prefix = form.prefix {
            let head = addNode()
            addHead(head, plane, transliterated)
            addPrefixes(
                pieces[prefix], named: prefix, from: head, to: root,
                repeated: form.prefixing == .repeated)
        }
        return root
    }

    private mutating func addHead(_ node: Int32, _ plane: LetterPlane, _ transliterated: Bool) {
        nodes[Int(starts[Int(plane.rawValue)])].jumps.append(.init(node: node, entry: -1))
        if transliterated { transliteratedHeads.append(node) }
    }

    private mutating func addPrefixes(
        _ piece: WordPiece?, named name: String, from head: Int32, to root: Int32, repeated: Bool
    ) {
        if name == "any" {
            nodes[Int(head)].isLoop = true
            nodes[Int(head)].jumps.append(.init(node: root, entry: -1))
        }
        for item in piece?.items ?? [] {
            let end = path(Self.letters(of: item.letters), from: head)
            nodes[Int(end)].jumps.append(.init(node: root, entry: -1))
            if repeated { nodes[Int(end)].jumps.append(.init(node: head, entry: -1)) }
        }
    }

    private mutating func tailNodes(
        of form: WordForm, language: String, pieces: [String: WordPiece]
    ) -> [Int32] {
        let tails = form.tails.isEmpty ? ["-"] : form.tails
        return tails.map { tail in
            tail == "-" ? endNode() : pieceNode(tail, language: language, pieces: pieces)
        }
    }

    private mutating func endNode() -> Int32 {
        if let known = pieceNodes["end"] { return known }
        let node = addNode()
        nodes[Int(node)].isFinal = true
        pieceNodes["end"] = node
        return node
    }

    /// Where an ending begins: shared by every form that names it.
    private mutating func pieceNode(
        _ name: String, language: String, pieces: [String: WordPiece]
    ) -> Int32 {
        let key = "tail/\(language)/\(name)"
        if let known = pieceNodes[key] { return known }
        let head = addNode()
        pieceNodes[key] = head
        if name == "any" {
            nodes[Int(head)].isLoop = true
            nodes[Int(head)].isFinal = true
        }
        for item in pieces[name]?.items ?? [] {
            let end = path(Self.letters(of: item.letters), from: head)
            let next = item.next.map { pieceNode($0, language: language, pieces: pieces) }
            nodes[Int(end)].jumps.append(.init(node: next ?? endNode(), entry: -1))
        }
        return head
    }

    private mutating func path(_ letters: [LetterCode], from node: Int32) -> Int32 {
        letters.reduce(node) { node, letter in
            if let arc = nodes[Int(node)].arcs.first(where: { $0.letter == letter }) {
                return arc.target
            }
            let target = addNode()
            nodes[Int(node)].arcs.append((letter, target))
            return target
        }
    }

    /// The letter codes of a stem; a space is the gap of its plane.
    private static func letters(of text: String) -> [LetterCode] {
        var plane = LetterPlane.latin
        return text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
            .flatMap { index, word -> [LetterCode] in
                let letters = ScalarFolding.letters(of: String(word))
                plane = letters.first.flatMap(LetterPlane.init(of:)) ?? plane
                return (index == 0 ? [] : [plane.gap]) + letters
            }
    }
}

extension MatchNetworkBuilder {
    // Words typed in Latin letters

    /// Copies what transliterated stems are made of into the Latin plane.
    fileprivate mutating func addTransliterations() {
        let latin = Int(starts[Int(LetterPlane.latin.rawValue)])
        for head in transliteratedHeads {
            let copy = transliterated(head)
            nodes[latin].jumps.append(.init(node: copy, entry: -1))
        }
    }

    private mutating func transliterated(_ node: Int32) -> Int32 {
        if let known = transliterations[node] { return known }
        let copy = addNode()
        transliterations[node] = copy
        let original = nodes[Int(node)]
        nodes[Int(copy)].isFinal = original.isFinal
        nodes[Int(copy)].isLoop = original.isLoop
        for jump in original.jumps {
            let target = transliterated(jump.node)
            nodes[Int(copy)].jumps.append(.init(node: target, entry: jump.entry))
        }
        for arc in original.arcs { addSpellings(of: arc.letter, from: copy, to: arc.target) }
        return copy
    }

    private mutating func addSpellings(of letter: LetterCode, from copy: Int32, to node: Int32) {
        let target = transliterated(node)
        if letter == LetterPlane.cyrillic.gap {
            nodes[Int(copy)].arcs.append((LetterPlane.latin.gap, target))
            return
        }
        guard LetterPlane(of: letter) == .cyrillic else { return }
        let scalar = LetterPlane.cyrillic.letters[Int(letter - LetterPlane.cyrillic.base)]
        for spelling in CyrillicInLatin.spellings(of: scalar) {
            let letters = ScalarFolding.letters(of: spelling)
            guard let last = letters.last else {
                nodes[Int(copy)].jumps.append(.init(node: target, entry: -1))
                continue
            }
            var node = copy
            for letter in letters.dropLast() {
                let next = addNode()
                nodes[Int(node)].arcs.append((letter, next))
                node = next
            }
            nodes[Int(node)].arcs.append((last, target))
        }
    }

    fileprivate mutating func finished() -> MatchNetwork {
        addTransliterations()
        return MatchNetwork(nodes: nodes, starts: starts, entries: entries)
    }
}
