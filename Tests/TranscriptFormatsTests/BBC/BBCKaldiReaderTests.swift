import EvidenceModel
import Testing

@testable import TranscriptFormats

struct BBCKaldiReaderTests {
    @Test func `segmentation gives speakers to words`() throws {
        let read = try read(
            #"""
            {"retval": {"words": [{"start": 1, "end": 2, "word": "hi", "punct": "Hi."}, {"start": 3, "end": 4, "word": "you", "punct": "You"}],
             "segmentation": {"segments": [{"start": 0, "duration": 2, "speaker": {"@id": "S0"}}, {"start": 2.5, "duration": 2, "speaker": {"@id": "S1"}}]}}}
            """#)
        #expect(read.format == .bbc)
        #expect(dump(read.transcript) == ["1.000-2.000 S0: Hi.", "3.000-4.000 S1: You"])
    }

    @Test func `paragraphs of a paper edit are segments`() throws {
        let read = try read(
            #"""
            {"words": [{"id": 0, "start": 1, "end": 2, "text": "Hi."}, {"id": 1, "start": 3, "end": 4, "text": "You"}],
             "paragraphs": [{"id": 0, "start": 1, "end": 2, "speaker": "Anna"}, {"id": 1, "start": 3, "end": 4, "speaker": "U_UKN"}]}
            """#)
        #expect(dump(read.transcript) == ["1.000-2.000 Anna: Hi.", "3.000-4.000 -: You"])
    }
}
