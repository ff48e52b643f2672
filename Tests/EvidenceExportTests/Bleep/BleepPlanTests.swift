import EvidenceExport
import EvidenceModel
import Redaction
import Testing

struct BleepPlanTests {
    private let clip = TimeSpan.milliseconds(0, 20_000)

    /// A segment "a b c …" whose words have the sources that are given, each 200 ms from 300 ms on.
    private func segment(
        _ sources: [WordTiming.Source?], at start: Int64 = 0,
        segmentSource: WordTiming.Source? = .imported
    ) -> Segment {
        let text = sources.indices.map { "w\($0)" }.joined(separator: " ")
        let span = TimeSpan.milliseconds(start, start + 300 * Int64(sources.count))
        var segment = Segment(
            text: text, timing: segmentSource.map { WordTiming(span: span, source: $0) })
        for (index, source) in sources.enumerated() {
            let from = start + 300 * Int64(index)
            segment.words[index].timing = source.map {
                WordTiming(span: .milliseconds(from, from + 200), source: $0)
            }
        }
        return segment
    }

    private func plan(_ words: [Int], inSegment segment: Int = 0) -> RedactionPlan {
        RedactionPlan(
            marks: words.map { word in
                RedactionMark(
                    segment: segment, range: word * 3..<word * 3 + 2, category: .obscene,
                    severity: .high, rule: "test")
            })
    }

    private func regions(_ segments: [Segment], _ plan: RedactionPlan) throws -> [BleepRegion] {
        try BleepPlan(Transcript(segments: segments), plan, clip: clip).regions
    }

    @Test func `a timed word goes with 50 ms before and 60 ms after it`() throws {
        let found = try regions([segment([.imported, .imported, .imported])], plan([1]))
        #expect(found.map(\.span) == [.milliseconds(250, 560)])
        #expect(found.map(\.content) == [.milliseconds(300, 500)])
        #expect(found.map(\.basis) == [.word])
        #expect(found.map(\.neighbours) == [[]])
    }

    @Test func `a part of a word takes the whole word's sound`() throws {
        var mark = plan([1]).marks[0]
        mark.range = 4..<5
        let found = try regions(
            [segment([.imported, .imported, .imported])], RedactionPlan(marks: [mark]))
        #expect(found.map(\.content) == [.milliseconds(300, 500)])
    }

    @Test func `the less sure an aligned word is, the wider its padding`() throws {
        let spans = try [1.0, 0.98, 0.96, 0.94, 0.8, 0.4, 0.0].map { confidence in
            try regions(
                [segment([.imported, nil, .aligned(confidence: confidence), nil])], plan([2])
            ).map(\.span)
        }
        #expect(
            spans == [
                [.milliseconds(535, 890)], [.milliseconds(535, 890)], [.milliseconds(520, 905)],
                [.milliseconds(505, 920)], [.milliseconds(475, 950)], [.milliseconds(430, 995)],
                [.milliseconds(385, 1_040)],
            ])
    }

    @Test func `a pause beside an aligned word goes with it, at most 200 ms of it`() throws {
        var call = segment([.imported, .aligned(confidence: 1), .imported])
        call.words[0].timing?.span = .milliseconds(0, 180)
        call.words[2].timing?.span = .milliseconds(2_000, 2_200)
        let found = try regions([call], plan([1]))
        #expect(found.map(\.span) == [.milliseconds(180, 700)])
        #expect(found[0].neighbours == [])
    }

    @Test func `a pause reaches over the border of segments to the next known word`() throws {
        let word = WordTiming.Source.aligned(confidence: 1)
        let found = try regions(
            [segment([word]), segment([word], at: 330), segment([word], at: 900)],
            plan([0], inSegment: 1))
        #expect(found.map(\.span) == [.milliseconds(200, 730)])
    }

    @Test func `what no known word bounds is no pause`() throws {
        let word = WordTiming.Source.aligned(confidence: 1)
        let found = try regions([segment([nil, word, nil])], plan([1]))
        #expect(found.map(\.span) == [.milliseconds(235, 590)])
    }

    @Test(arguments: [nil, .interpolated, .distributed, .carried] as [WordTiming.Source?])
    func `a word without a time of its own widens to the known words around it`(
        source: WordTiming.Source?
    ) throws {
        let found = try regions([segment([.imported, source, source, .imported])], plan([1]))
        #expect(found.map(\.content) == [.milliseconds(200, 900)])
        #expect(found.map(\.basis) == [.between])
        #expect(found[0].neighbours.map(\.word) == [0, 3])
        #expect(found[0].neighbours.map(\.loss) == [.milliseconds(50), .milliseconds(60)])
    }

    @Test func `one untimed word among timed ones is covered with them`() throws {
        let found = try regions(
            [segment([.imported, .imported, nil, .imported])], plan([1, 2]))
        #expect(found.map(\.content) == [.milliseconds(300, 900)])
        #expect(found.map(\.basis) == [.between])
    }

    @Test func `without any word time the whole segment goes`() throws {
        let found = try regions(
            [
                segment([.imported]), segment([nil, nil], at: 2_000),
                segment([.imported], at: 4_000),
            ],
            plan([1], inSegment: 1))
        #expect(found.map(\.content) == [.milliseconds(2_000, 2_600)])
        #expect(found.map(\.basis) == [.segment])
    }

    @Test func `a segment whose time is a guess goes with all around it that is not known`()
        throws
    {
        let guess = segment([.distributed, .distributed], at: 2_000, segmentSource: .distributed)
        let found = try regions(
            [segment([.imported]), guess, segment([.imported], at: 4_000)],
            plan([1], inSegment: 1))
        #expect(found.map(\.content) == [.milliseconds(300, 4_000)])
        #expect(found.map(\.basis) == [.surroundings])
        let alone = try regions([guess], plan([0]))
        #expect(alone.map(\.content) == [clip])
    }

    @Test func `a word of no length is as good as untimed`() throws {
        var empty = segment([.imported, .imported, .imported])
        empty.words[1].timing?.span = .milliseconds(400, 400)
        let found = try regions([empty], plan([1]))
        #expect(found.map(\.content) == [.milliseconds(200, 600)])
    }

    @Test func `neighbouring regions become one with both reasons`() throws {
        var marks = plan([0, 1]).marks
        marks[1].category = .person
        let found = try regions(
            [segment([.imported, .imported, .imported])], RedactionPlan(marks: marks))
        #expect(found.map(\.span) == [.milliseconds(0, 560)])
        #expect(found.map(\.categories) == [[.obscene, .person]])
        #expect(found.map(\.marks) == [[0, 1]])
    }

    @Test func `padding that takes some of a neighbour says of which and how much`() throws {
        var close = segment([.imported, .imported, .imported])
        close.words[0].timing?.span = .milliseconds(0, 280)
        close.words[2].timing?.span = .milliseconds(510, 540)
        let found = try regions([close], plan([1]))
        #expect(found[0].neighbours.map(\.word) == [0, 2])
        #expect(found[0].neighbours.map(\.loss) == [.milliseconds(30), .milliseconds(30)])
        #expect(found[0].neighbours.map(\.isGone) == [false, true])
    }

    @Test func `a word after the clip's end is refused, one that runs over it is cut`() throws {
        let late = segment([.imported, .imported], at: 19_800)
        #expect(throws: BleepError.self) { try regions([late], plan([1])) }
        let found = try regions([segment([.imported], at: 19_900)], plan([0]))
        #expect(found.map(\.span) == [.milliseconds(19_850, 20_000)])
    }

    @Test func `marks beyond the text or the segments bleep nothing`() throws {
        #expect(try regions([segment([.imported])], plan([5])) == [])
        #expect(try regions([segment([.imported])], plan([0], inSegment: 3)) == [])
    }

    @Test func `a time that a person has set replaces that of the word`() throws {
        let marks = plan([1]).marks
        let timing = MarkTiming(segment: 0, range: 3..<5, span: .milliseconds(900, 1_000))
        let found = try regions(
            [segment([.imported, .imported, .imported])],
            RedactionPlan(marks: marks, timings: [timing]))
        #expect(found.map(\.content) == [.milliseconds(900, 1_000)])
        #expect(found.map(\.span) == [.milliseconds(850, 1_060)])
    }

    @Test
    func `a style that leaves out the sentence leaves out its sound, one that keeps the word none`()
        throws
    {
        let call = [segment([.imported, .imported, .imported])]
        let marks = plan([1]).marks
        let omitted = try regions(call, RedactionPlan(marks: marks, style: .guardian(.omit)))
        #expect(omitted.map(\.content) == [.milliseconds(0, 800)])
        #expect(try regions(call, RedactionPlan(marks: marks, style: .verbatim)) == [])
    }
}
