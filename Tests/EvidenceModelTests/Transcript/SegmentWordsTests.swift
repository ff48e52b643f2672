import EvidenceModel
import Testing

struct SegmentWordsTests {
    private let segment: Segment = {
        var segment = Segment(text: "раз два  три")
        for (index, word) in segment.words.indices.enumerated() where index != 1 {
            let start = MediaTime(milliseconds: Int64(index) * 1_000)
            segment.words[word].timing = WordTiming(
                span: start..<start + .milliseconds(500), source: .imported)
        }
        return segment
    }()

    @Test(arguments: [
        (0..<1, ["раз"]), (2..<5, ["раз", "два"]), (3..<4, []), (7..<9, []),
        (0..<12, ["раз", "два", "три"]), (8..<40, ["три"]), (12..<20, []),
    ])
    func `words touching a range are those it takes a letter of`(
        range: CodePointRange, words: [String]
    ) {
        #expect(segment.words(touching: range).map(\.text) == words)
    }

    @Test func `the span of a range is that of its words that have a time`() {
        #expect(segment.span(of: 0..<12) == MediaTime.zero..<MediaTime(milliseconds: 2_500))
        #expect(segment.span(of: 4..<7) == nil)
    }
}
