import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WebVTTWriterTests {
    @Test func `every cue with a speaker has a voice, and text is escaped`() throws {
        let transcript = Transcript(segments: [
            segment("a <b> & c --> d", 1_000, 2_500, "R&D <1>"),
            segment("Без имени\nвторая", 3_600_000, 3_601_999),
        ])
        #expect(
            String(decoding: try TranscriptFile.bytes(of: transcript, as: .vtt), as: UTF8.self)
                == """
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                <v R&amp;D &lt;1&gt;>a &lt;b&gt; &amp; c --&gt; d

                01:00:00.000 --> 01:00:01.999
                Без имени
                вторая

                """)
    }

    @Test func `what is written reads back the same`() throws {
        for path in ["vtt/voice_basic.vtt", "vtt/teams.vtt", "vtt/redacted.vtt", "srt/example.srt"]
        {
            let transcript = try readFixture(path).transcript
            let bytes = try TranscriptFile.bytes(of: transcript, as: .vtt)
            #expect(try TranscriptFile.read(bytes, named: path).transcript == transcript)
        }
    }
}
