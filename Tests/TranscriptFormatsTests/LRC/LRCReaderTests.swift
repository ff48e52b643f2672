import EvidenceModel
import Testing

@testable import TranscriptFormats

struct LRCReaderTests {
    @Test func `lines last until the next, repeated ones come in order`() throws {
        let read = try read(
            "[ar:Somebody]\n[offset:+500]\n[00:01.50][00:09.50]one\n[00:03.50]two\n[00:04.50]\n")
        #expect(read.format == .lrc)
        #expect(
            dump(read.transcript) == [
                "1.000-3.000 -: one", "3.000-4.000 -: two", "9.000-10.000 -: one",
            ])
        #expect(dump(read.findings) == ["3:1 estimatedEnd"])
    }

    @Test func `stamps in the text time its words`() throws {
        let read = try read("[00:01.00] <00:01.00> one <00:02.00> two\n[00:03.00]\n")
        #expect(dumpWords(read.transcript.segments[0]) == ["1.000-2.000 one", "2.000-3.000 two"])
    }
}
