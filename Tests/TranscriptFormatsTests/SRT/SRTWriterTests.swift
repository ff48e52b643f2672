import EvidenceModel
import Testing

@testable import TranscriptFormats

struct SRTWriterTests {
    @Test func `cues are numbered from 1 and name their speakers`() throws {
        let transcript = Transcript(segments: [
            segment("Приём.", 1_000, 2_500, "Солдат 1"), segment("Two\nlines", 3_000, 4_000),
        ])
        #expect(
            try srt(transcript) == """
                1
                00:00:01,000 --> 00:00:02,500
                [Солдат 1]: Приём.

                2
                00:00:03,000 --> 00:00:04,000
                Two
                lines

                """)
    }

    @Test func `no angle brackets, arrows or override braces are written`() throws {
        let transcript = Transcript(segments: [
            segment("a <b> --> {\\an8}c", 0, 1_000, "X [1]<")
        ])
        #expect(
            try srt(transcript)
                == "1\n00:00:00,000 --> 00:00:01,000\n[X (1)‹]: a ‹b› → (\\an8}c\n")
    }

    @Test func `cues come by their start, overlaps stay, and each lasts a millisecond at least`()
        throws
    {
        let transcript = Transcript(segments: [
            segment("late", 5_000, 6_000), segment("early", 1_000, 5_500),
            segment("none", 2_000, 2_000),
        ])
        #expect(
            try srt(transcript) == """
                1
                00:00:01,000 --> 00:00:05,500
                early

                2
                00:00:02,000 --> 00:00:02,001
                none

                3
                00:00:05,000 --> 00:00:06,000
                late

                """)
    }

    @Test func `blank lines and segments without text are left out`() throws {
        let transcript = Transcript(segments: [
            segment("a\n \n\r\nb\u{2028}c\u{0}d", 0, 1_000), segment(" \n", 1_000, 2_000),
        ])
        #expect(try srt(transcript) == "1\n00:00:00,000 --> 00:00:01,000\na\nb\nc d\n")
    }

    @Test func `a segment without a time is an error that says which`() {
        let transcript = Transcript(segments: [segment("a", 0, 1), Segment(text: "b")])
        #expect(throws: TranscriptError.untimed(segment: 2, format: .srt)) {
            try TranscriptFile.bytes(of: transcript, as: .srt)
        }
        #expect(
            TranscriptError.untimed(segment: 2, format: .srt).description
                == "segment 2 has no time, and SubRip (SRT) needs one for each; align the "
                + "transcript to its clip first, or write native JSON")
    }

    @Test func `what is written reads back the same`() throws {
        let transcript = try readFixture("srt/example.srt").transcript
        let again = try read(try srt(transcript))
        #expect(again.findings.filter { $0.forgiven != .overlap } == [])
        #expect(again.transcript == transcript)
    }

    private func srt(_ transcript: Transcript) throws -> String {
        String(decoding: try TranscriptFile.bytes(of: transcript, as: .srt), as: UTF8.self)
    }
}
