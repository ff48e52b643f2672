import EvidenceModel
import Testing

@testable import TranscriptFormats

struct RTTMReaderTests {
    @Test func `a diarizer's turns have no text`() throws {
        let read = try read(
            "SPEAKER call 1 0.5 1.25 <NA> <NA> A <NA> <NA>\nSPEAKER call 1 1.5 1 <NA> <NA> B <NA> <NA>\n"
        )
        #expect(read.format == .rttm)
        #expect(dump(read.transcript) == ["0.500-1.750 A: ", "1.500-2.500 B: "])
        #expect(read.transcript.wordCount == 0)
    }

    @Test func `lexemes are the words of their speaker's turn`() throws {
        let read = try read(
            """
            ;; comment
            SPKR-INFO call 1 <NA> <NA> <NA> unknown A <NA>
            SPEAKER call 1 1 2 <NA> <NA> A <NA>
            LEXEME call 1 1.0 0.5 go LEX A <NA>
            LEXEME call 1 1.5 0.5 on LEX A <NA>
            LEXEME call 1 5.0 0.5 lost LEX B <NA>
            """)
        #expect(dump(read.transcript) == ["1.000-3.000 A: go on", "5.000-5.500 B: lost"])
        #expect(
            dumpWords(read.transcript.segments[0]) == ["1.000-1.500 go", "1.500-2.000 on"])
    }

    @Test func `lines of another shape do not hide what the file is`() throws {
        let read = try read(
            """
            SPEAKER call 1 0.5 1 <NA> <NA> A <NA> <NA>
            SPEAKER call 1 two 1 <NA> <NA> A <NA> <NA>
            SPEAKER call 1
            SPEAKER call 1 4 1 <NA> <NA> B <NA> <NA>
            speaker names above
            SPEAKER call 1 6 1 <NA> <NA> B <NA> <NA>
            """)
        #expect(read.format == .rttm)
        #expect(dump(read.transcript) == ["0.500-1.500 A: ", "4.000-5.000 B: ", "6.000-7.000 B: "])
        #expect(read.findings.map(\.line) == [2, 3])
    }
}
