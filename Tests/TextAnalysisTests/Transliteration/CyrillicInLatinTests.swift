import Testing
import TextAnalysis

struct CyrillicInLatinTests {
    @Test func `a letter has the spellings people type`() {
        #expect(CyrillicInLatin.spellings(of: "х") == ["h", "kh", "x"])
        #expect(CyrillicInLatin.spellings(of: "ь") == ["", "'"])
        #expect(CyrillicInLatin.spellings(of: "q") == [])
    }

    @Test func `every Russian and Ukrainian letter has one`() {
        let letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ".unicodeScalars
        #expect(letters.allSatisfy { !CyrillicInLatin.spellings(of: $0).isEmpty })
    }
}
