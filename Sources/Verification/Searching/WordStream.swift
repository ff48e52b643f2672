import Foundation

/// The words of a text in one written form: compatibility-composed, lower case, ё as е, invisible
/// characters gone. What separates words is lost.
struct WordStream {
    struct Item {
        var word: String
        /// Lines count from 1.
        var line: Int
    }

    private(set) var items: [Item] = []

    init(_ text: String) {
        var word = String.UnicodeScalarView()
        var line = 1
        func finish(_ items: inout [Item]) {
            guard !word.isEmpty else { return }
            items.append(Item(word: String(word), line: line))
            word = String.UnicodeScalarView()
        }
        let isComposed = text.unicodeScalars.allSatisfy(Self.isComposed)
        let composed = isComposed ? text : text.precomposedStringWithCompatibilityMapping
        for scalar in composed.unicodeScalars {
            if scalar.value < 0x80 {
                if let folded = Self.ascii(scalar) {
                    word.append(folded)
                } else {
                    finish(&items)
                    if scalar == "\n" { line += 1 }
                }
            } else if scalar.properties.isDefaultIgnorableCodePoint {
                continue
            } else if Self.isWordPart(scalar) {
                word.append(contentsOf: Self.folded(scalar))
            } else {
                finish(&items)
            }
        }
        finish(&items)
    }

    /// The words alone.
    var words: [String] { items.map(\.word) }

    /// Whether composition leaves the scalar as it is, whatever stands beside it that this is true of.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0xAB, 0xBB, 0x400...0x45F, 0x490, 0x491, 0x2010, 0x2012...0x2016,
            0x2018...0x201E, 0xAC00...0xD7A3, 0xFFFD:
            true
        default: false
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
        default: nil
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        switch scalar {
        case "ё", "Ё": "е".unicodeScalars
        case "а"..."я": String.UnicodeScalarView([scalar])
        default: scalar.properties.lowercaseMapping.unicodeScalars
        }
    }
}
