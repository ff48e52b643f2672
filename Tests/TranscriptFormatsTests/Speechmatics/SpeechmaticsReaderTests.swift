import EvidenceModel
import Testing

@testable import TranscriptFormats

struct SpeechmaticsReaderTests {
    @Test func `version 2: speakers make the segments, an unknown one is nobody`() throws {
        let read = try read(
            #"""
            {"format": "2.9", "metadata": {"transcription_config": {"language": "uk"}}, "results": [
              {"type": "word", "start_time": 0.5, "end_time": 1, "alternatives": [{"content": "Так", "speaker": "S1"}]},
              {"type": "punctuation", "start_time": 1, "end_time": 1, "attaches_to": "previous", "alternatives": [{"content": ".", "speaker": "S1"}]},
              {"type": "word", "start_time": 1.5, "end_time": 2, "alternatives": [{"content": "Ні", "speaker": "UU"}]}]}
            """#)
        #expect(read.format == .speechmatics)
        #expect(read.transcript.language == .ukrainian)
        #expect(dump(read.transcript) == ["0.500-1.000 S1: Так.", "1.500-2.000 -: Ні"])
    }

    @Test func `version 1: words have durations, speakers stretches`() throws {
        let read = try read(
            #"""
            {"job": {"lang": "en"}, "speakers": [{"name": "M1", "time": "0.5", "duration": "0.5"}, {"name": "F2", "time": "1.5", "duration": "1"}],
             "words": [{"name": "Hi", "time": "0.5", "duration": "0.5"}, {"name": ".", "time": "1.0", "duration": "0"}, {"name": "You", "time": "1.5", "duration": "0.5"}]}
            """#)
        #expect(dump(read.transcript) == ["0.500-1.000 M1: Hi.", "1.500-2.000 F2: You"])
    }
}
