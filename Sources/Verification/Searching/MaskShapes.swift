/// Masks that tell more than that a word is gone: its length, or its first and last letters.
struct MaskShapes {
    /// A run of mask characters with the letters that touch it.
    struct Shape: Hashable {
        var before: String
        var length: Int
        var after: String
    }

    private let allowed: Set<Shape>
    private let words: [(mark: Int, word: [Unicode.Scalar])]

    /// `released` is the text as it should be: its own masks are as its style wants them.
    init(_ texts: [(mark: Int, text: String)], released: String) {
        allowed = Set(Self.shapes(in: released).map(\.shape))
        words = texts.flatMap { mark, text in
            WordStream(text).words.map { (mark, Array($0.unicodeScalars)) }
        }.filter { $0.word.count > 1 }
    }

    func hits(in text: String) -> [(leak: LeakClass, mark: Int, line: Int)] {
        Self.shapes(in: text).filter { !allowed.contains($0.shape) }.compactMap { shape, line in
            words.lazy.compactMap { mark, word in
                Self.leak(shape, of: word).map { ($0, mark, line) }
            }.first
        }
    }

    private static func leak(_ shape: Shape, of word: [Unicode.Scalar]) -> LeakClass? {
        if shape.before.isEmpty, shape.after.isEmpty {
            return shape.length == word.count && shape.length > 1 ? .maskLength : nil
        }
        let start = Array(shape.before.unicodeScalars), end = Array(shape.after.unicodeScalars)
        guard word.count > start.count + end.count, word.starts(with: start),
            word.suffix(end.count).elementsEqual(end), shape.length > 1 || !end.isEmpty
        else { return nil }
        return .edgeLetters
    }

    static func shapes(in text: String) -> [(shape: Shape, line: Int)] {
        var shapes: [(shape: Shape, line: Int)] = []
        var letters = String.UnicodeScalarView()
        var open: Shape?
        var line = 1
        func close() {
            if var shape = open {
                shape.after = WordStream(String(letters)).words.joined()
                shapes.append((shape, line))
            }
            open = nil
        }
        for scalar in text.unicodeScalars {
            if maskCharacters.contains(scalar) {
                if open != nil, letters.isEmpty {
                    open?.length += 1
                } else {
                    close()
                    let before = WordStream(String(letters)).words.joined()
                    open = Shape(before: before, length: 1, after: "")
                }
                letters = String.UnicodeScalarView()
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                letters.append(scalar)
            } else {
                close()
                letters = String.UnicodeScalarView()
                if scalar == "\n" { line += 1 }
            }
        }
        close()
        return shapes
    }

    private static let maskCharacters = Set("█▓▒░■□●•·*#_×✱∗＊…".unicodeScalars)
}
