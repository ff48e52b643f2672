import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct SegmentPairingTests {
    private func transcript(_ speakers: String) -> Transcript {
        Transcript(
            segments: speakers.map { Segment(text: "x", speaker: Speaker(name: String($0))) })
    }

    private func pairs(_ original: String, _ translation: String) throws -> [[Range<Int>]] {
        try SegmentPairing(
            original: transcript(original), translation: transcript(translation), file: "t.txt"
        ).groups.map { [$0.original, $0.translation] }
    }

    @Test func `equally many segments are paired one by one`() throws {
        #expect(try pairs("ab", "xx") == [[0..<1, 0..<1], [1..<2, 1..<2]])
    }

    @Test func `turns are paired where labels change alike`() throws {
        #expect(
            try pairs("abba", "xyx")
                == [[0..<1, 0..<1], [1..<3, 1..<2], [3..<4, 2..<3]])
    }

    @Test(arguments: [
        // A turn of another person.
        ("aba", "xyzx", 3, 3),
        // The second turn is missing, so that two of the first person run together.
        ("ababab", "xxyxy", 1, 1),
        // The end is missing.
        ("abab", "xyx", 4, 4),
    ])
    func `an error says where they part`(
        original: String, translation: String, segment: Int, originalSegment: Int
    ) {
        #expect(
            throws: AlignmentError.translationParts(
                file: "t.txt", segment: segment, originalSegment: originalSegment,
                count: translation.count, originalCount: original.count)
        ) { try pairs(original, translation) }
    }

    @Test func `without labels they part where the shorter ends`() {
        let (long, short) = (3, 2)
        let texts = [long, short].map { count in
            Transcript(segments: (0..<count).map { Segment(text: "\($0)") })
        }
        #expect(
            throws: AlignmentError.translationParts(
                file: "t.txt", segment: 3, originalSegment: 3, count: 2, originalCount: 3)
        ) {
            try SegmentPairing(original: texts[0], translation: texts[1], file: "t.txt")
        }
    }
}

@Suite struct CarriedTimesTests {
    private func span(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }

    @Test func `segments take the times of the original, words are spread`() throws {
        var original = Transcript(segments: [
            Segment(
                text: "а",
                timing: WordTiming(span: span(100, 900), source: .aligned(confidence: 0.9)))
        ])
        original.segments[0].doubts = [.widened, .notInSound]
        let translation = Transcript(segments: [Segment(text: "an owl")])
        let pairing = try SegmentPairing(
            original: original, translation: translation, file: "t")
        let segment = CarriedTimes.carried(to: translation, from: original, by: pairing)
            .segments[0]
        #expect(segment.timing == WordTiming(span: span(100, 900), source: .carried))
        #expect(segment.words.map { $0.timing?.source } == [.distributed, .distributed])
        #expect(segment.words.first?.timing?.span.lowerBound == span(100, 900).lowerBound)
        #expect(segment.words.last?.timing?.span.upperBound == span(100, 900).upperBound)
        #expect(segment.doubts == [.notInSound])
    }
}
