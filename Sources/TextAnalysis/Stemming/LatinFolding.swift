internal import Foundation

/// Drops the accents of Latin letters: `köln` → `koln`, so that it is found however it is typed.
enum LatinFolding {
    /// The word without accents; words in other scripts are returned as they are.
    static func folded(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x80 }), WordScript(of: word) == .latin else {
            return word
        }
        var result = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
        where !(0x300...0x36F).contains(scalar.value) {
            result.append(contentsOf: (undecomposed[scalar] ?? String(scalar)).unicodeScalars)
        }
        return String(result)
    }

    /// Letters that Unicode does not decompose.
    private static let undecomposed: [Unicode.Scalar: String] = [
        "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
}
