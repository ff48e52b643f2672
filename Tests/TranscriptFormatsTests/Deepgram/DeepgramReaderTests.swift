import EvidenceModel
import Testing

@testable import TranscriptFormats

struct DeepgramReaderTests {
    private let words = #"""
        [{"word": "hi", "start": 0.5, "end": 1, "speaker": 0, "punctuated_word": "Hi."}, {"word": "you", "start": 1.5, "end": 2, "speaker": 1, "punctuated_word": "You?"}]
        """#

    @Test func `utterances are the segments`() throws {
        let read = try read(
            #"""
            {"results": {"channels": [{"alternatives": [{"transcript": "Hi. You?", "words": \#(words)}]}],
             "utterances": [{"start": 0.5, "end": 2, "transcript": "Hi. You?", "speaker": 0, "words": \#(words)}]}}
            """#)
        #expect(read.format == .deepgram)
        #expect(dump(read.transcript) == ["0.500-2.000 Speaker 0: Hi. You?"])
        #expect(dumpWords(read.transcript.segments[0]) == ["0.500-1.000 Hi.", "1.500-2.000 You?"])
    }

    @Test func `without utterances speakers make the segments`() throws {
        let read = try read(
            #"{"results": {"channels": [{"detected_language": "en", "alternatives": [{"words": \#(words)}]}]}}"#
        )
        #expect(
            dump(read.transcript) == ["0.500-1.000 Speaker 0: Hi.", "1.500-2.000 Speaker 1: You?"])
        #expect(read.transcript.language == .english)
    }
}
