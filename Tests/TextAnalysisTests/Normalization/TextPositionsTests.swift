import Testing
import TextAnalysis

struct TextPositionsTests {
    @Test func `code points are translated to UTF-8 bytes and UTF-16 units`() {
        let positions = TextPositions("aя😀e\u{301}")

        #expect(positions.utf8(1..<3) == 1..<7)
        #expect(positions.utf16(1..<3) == 1..<4)
        #expect(positions.utf8(0..<99) == 0..<10)
    }

    @Test(arguments: ["", "привет", "👨‍👩‍👧 fam", "씨앗", "z\u{336}\u{301}"])
    func `every range cuts the same text in all units`(text: String) {
        let positions = TextPositions(text)
        let scalars = Array(text.unicodeScalars)
        for start in 0...scalars.count {
            for end in start...scalars.count {
                let piece = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(Array(text.utf8)[positions.utf8(start..<end)].elementsEqual(piece.utf8))
                #expect(Array(text.utf16)[positions.utf16(start..<end)].elementsEqual(piece.utf16))
            }
        }
    }
}
