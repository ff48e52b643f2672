import EvidenceModel
import Testing

@testable import TranscriptFormats

struct GoogleSpeechReaderTests {
    @Test func `each result is a segment`() throws {
        let read = try read(
            #"""
            {"results": [
              {"alternatives": [{"transcript": " Hello there", "words": [{"endTime": "0.5s", "word": "Hello"}, {"startTime": "0.5s", "endTime": {"seconds": "1", "nanos": 250000000}, "word": "there"}]}], "languageCode": "en-us"},
              {"alternatives": [{"transcript": "bye"}], "resultEndTime": "2.000s"}]}
            """#)
        #expect(read.format == .google)
        #expect(read.transcript.language?.language == "en")
        #expect(dump(read.transcript) == ["0.000-1.250 -: Hello there", "1.250-2.000 -: bye"])
        #expect(
            dumpWords(read.transcript.segments[0]) == ["0.000-0.500 Hello", "0.500-1.250 there"])
    }

    @Test func `with speaker tags the last result holds everything`() throws {
        let read = try read(
            #"""
            {"results": [
              {"alternatives": [{"transcript": "one two", "words": [{"startTime": "0s", "endTime": "1s", "word": "one"}, {"startTime": "1s", "endTime": "2s", "word": "two"}]}]},
              {"alternatives": [{"words": [{"startTime": "0s", "endTime": "1s", "word": "one", "speakerTag": 1}, {"startTime": "1s", "endTime": "2s", "word": "two", "speakerTag": 2}]}]}]}
            """#)
        #expect(
            dump(read.transcript) == ["0.000-1.000 Speaker 1: one", "1.000-2.000 Speaker 2: two"])
    }

    @Test func `names with underscores and times in parts are read, as Python writes them`()
        throws
    {
        let read = try read(
            #"{"results": [{"alternatives": [{"transcript": "a b", "words": [{"word": "a", "end_time": {"nanos": 500000000}}, {"word": "b", "start_time": {"seconds": 1}, "end_time": {"seconds": "2", "nanos": 250000000}}]}], "language_code": "uk-ua"}]}"#
        )
        #expect(dump(read.transcript) == ["0.000-2.250 -: a b"])
        #expect(dumpWords(read.transcript.segments[0]) == ["0.000-0.500 a", "1.000-2.250 b"])
        #expect(read.transcript.language == LanguageTag("uk-ua"))
    }
}
