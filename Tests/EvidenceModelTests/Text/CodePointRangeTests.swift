import EvidenceModel
import Testing

@Suite struct CodePointRangeTests {
    @Test func `positions count code points, not characters or bytes`() {
        let text = "е\u{301}ж🇺🇦"
        #expect(text.codePointCount == 5)
        #expect(text.slice(codePoints: 0..<2) == "е\u{301}")
        #expect(text.slice(codePoints: 2..<3) == "ж")
    }

    @Test func `ranges beyond the text are clamped`() {
        #expect("абв".slice(codePoints: 2..<9) == "в")
        #expect("абв".slice(codePoints: 7..<9) == "")
    }
}
