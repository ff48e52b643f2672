import EvidenceModel
import Testing

@testable import TranscriptFormats

struct AWSTranscribeReaderTests {
    private let items = #"""
        [{"type": "pronunciation", "start_time": "0.5", "end_time": "0.9", "alternatives": [{"content": "Ready", "confidence": "0.9"}]},
         {"type": "punctuation", "alternatives": [{"content": "?"}]},
         {"type": "pronunciation", "start_time": "5.0", "end_time": "5.5", "alternatives": [{"content": "***"}]},
         {"type": "pronunciation", "start_time": "5.5", "end_time": "6.0", "alternatives": [{"content": "go"}]},
         {"type": "punctuation", "alternatives": [{"content": "."}]}]
        """#

    @Test func `speaker labels make the segments, masked words are text`() throws {
        let read = try read(
            #"""
            {"results": {"transcripts": [{"transcript": ""}], "items": \#(items), "speaker_labels": {"segments": [
             {"start_time": "0.5", "end_time": "0.9", "speaker_label": "spk_0", "items": [{"start_time": "0.5", "speaker_label": "spk_0"}]},
             {"start_time": "5.0", "end_time": "6.0", "speaker_label": "spk_1", "items": [{"start_time": "5.0", "speaker_label": "spk_1"}, {"start_time": "5.5", "speaker_label": "spk_1"}]}]}}}
            """#)
        #expect(read.format == .aws)
        #expect(
            dump(read.transcript) == ["0.500-0.900 spk_0: Ready?", "5.000-6.000 spk_1: *** go."])
        #expect(
            dumpWords(read.transcript.segments[1]) == ["5.000-5.500 ***", "5.500-6.000 go."])
    }

    @Test func `without labels, sentences and pauses make the segments`() throws {
        let read = try read(
            #"{"results": {"language_code": "ru-RU", "transcripts": [], "items": \#(items)}}"#)
        #expect(dump(read.transcript) == ["0.500-0.900 -: Ready?", "5.000-6.000 -: *** go."])
        #expect(read.transcript.language == LanguageTag("ru-RU"))
    }

    @Test func `channels are speakers, in the order of time`() throws {
        let read = try read(
            #"""
            {"results": {"transcripts": [], "items": [], "channel_labels": {"channels": [
              {"channel_label": "ch_0", "items": [{"type": "pronunciation", "start_time": "2", "end_time": "3", "alternatives": [{"content": "two"}]}]},
              {"channel_label": "ch_1", "items": [{"type": "pronunciation", "start_time": "1", "end_time": "2", "alternatives": [{"content": "one"}]}]}]}}}
            """#)
        #expect(dump(read.transcript) == ["1.000-2.000 ch_1: one", "2.000-3.000 ch_0: two"])
    }
}
