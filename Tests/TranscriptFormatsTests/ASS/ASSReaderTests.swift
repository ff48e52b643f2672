import EvidenceModel
import Testing

@testable import TranscriptFormats

struct ASSReaderTests {
    @Test func `dialogue becomes cues, override blocks and drawings go`() throws {
        let read = try read(
            #"""
            [Script Info]
            Title: x

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,no
            Dialogue: 0,0:00:01.50,0:00:02.00,Default,Anna,0,0,0,,{\i1}one{\i0},\Ntwo\hthree
            Dialogue: 0,0:00:03.00,0:00:02.00,Default,,0,0,0,,{\p1}m 0 0 l 1 1{\p0}shape
            Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\an8}
            Dialogue: 0,x,0:00:04.00,Default,,0,0,0,,bad
            """#)
        #expect(read.format == .ass)
        #expect(
            dump(read.transcript) == [
                "1.500-2.000 Anna: one,/two three", "3.000-3.000 -: shape",
            ])
        #expect(dump(read.findings) == ["9:1 emptyCue", "10:1 unreadableTime"])
    }
}
