import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WhisperCppReaderTests {
    @Test func `short files have segments`() throws {
        let read = try readFixture("whispercpp-json/oj.json")
        #expect(read.format == .whisperCpp)
        #expect(read.transcript.language == .russian)
        #expect(
            dump(read.transcript) == ["0.000-2.500 -: Приём.", "2.500-3.000 -: [BLANK_AUDIO]"])
    }

    @Test func `full files have words and speakers`() throws {
        let read = try readFixture("whispercpp-json/ojf_diarize.json")
        #expect(dump(read.transcript) == ["0.000-2.500 Speaker 0: Hello there."])
        #expect(
            dumpWords(read.transcript.segments[0]) == ["0.000-1.000 Hello", "1.000-2.500 there."])
    }

    @Test func `tokens with half a character still time their word`() throws {
        var bytes = Array(
            #"{"transcription": [{"offsets": {"from": 0, "to": 900}, "text": " 밥 줘", "tokens": [{"text": " 밥", "offsets": {"from": 0, "to": 400}}, {"text": " X", "offsets": {"from": 400, "to": 600}}, {"text": "Y", "offsets": {"from": 600, "to": 900}}]}]}"#
                .utf8)
        // What whisper.cpp writes: the first two bytes of the character, then the last.
        let half = Array("줘".utf8)
        for (letter, part) in [("X", half[..<2]), ("Y", half[2...])] {
            let place = try #require(bytes.firstIndex(of: Array(letter.utf8)[0]))
            bytes.replaceSubrange(place...place, with: part)
        }
        let read = try TranscriptFile.read(bytes, named: "a.json")
        #expect(read.encoding == .utf8)
        #expect(dumpWords(read.transcript.segments[0]) == ["0.000-0.400 밥", "0.400-0.900 줘"])
    }
}
