import EvidenceModel
import Testing

struct ColumnCountTests {
    @Test(arguments: [
        ("", 0), ("САЗАН", 5), ("두루미", 6), ("K-대대", 6), ("e\u{301}", 1), ("ＡＢ", 4), ("👍🏽", 2),
    ])
    func `a wide letter takes two columns of a terminal`(text: String, columns: Int) {
        #expect(text.columnCount == columns)
    }
}
