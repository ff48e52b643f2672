import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WordSplittingTests {
    @Test(arguments: [
        "", " ", "one", " one  two\n", "Привет, мир",
        "a\u{A0}b\u{85}c\u{1680}d\u{2003}e\u{2028}f\u{202F}g\u{205F}h\u{3000}i",
        "a\u{200B}b\u{180E}c\u{2060}d\u{FEFF}e", "😀 ё\u{301} х", "병사 여러분\tx\u{B}y\u{C}z\u{1F}w",
    ])
    func `words are those of the model`(text: String) {
        #expect(WordSplitting.words(of: text) == Word.words(of: text))
    }

    @Test func `every code point of white space counts as the model counts it`() {
        for value in UInt32(0)...0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            #expect(
                WordSplitting.words(of: text) == Word.words(of: text),
                "U+\(String(value, radix: 16))")
        }
    }
}
