import Testing
import TextAnalysis

struct HangulSyllableTests {
    @Test func `a syllable and its conjoining jamo have the same letters`() {
        #expect(
            ScalarFolding.letters(of: "밟고")
                == ScalarFolding.letters(of: "\u{1107}\u{1161}\u{11B2}\u{1100}\u{1169}"))
    }

    @Test func `a consonant at the end differs from the same one at the start`() {
        let closed = ScalarFolding.letters(of: "각")
        #expect(closed.count == 3)
        #expect(closed[0] != closed[2])
        #expect(HangulSyllable.final(of: closed[0]) == closed[2])
    }

    @Test func `what is no Hangul has no letters here`() {
        #expect(HangulSyllable.letters(of: 0x41) == [])
        #expect(HangulSyllable.final(of: 3) == nil)
    }
}
