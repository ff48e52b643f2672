import EvidenceModel
import Testing

@testable import TranscriptFormats

struct RevReaderTests {
    @Test func `monologues are the segments`() throws {
        let read = try readFixture("rev-json/sample.json")
        #expect(read.format == .rev)
        #expect(dump(read.transcript) == ["0.500-2.850 Speaker 0: Hello, world."])
        #expect(
            dumpWords(read.transcript.segments[0]) == ["0.500-1.500 Hello,", "1.750-2.850 world."])
    }

    @Test func `speakers get their names, a pause does not split a monologue`() throws {
        let read = try read(
            #"{"speakers": [{"id": 3, "name": "Anna"}], "monologues": [{"speaker": 3, "elements": [{"type": "text", "value": "a", "ts": 0, "end_ts": 1}, {"type": "punct", "value": " - "}, {"type": "text", "value": "b", "ts": 9, "end_ts": 10}]}]}"#
        )
        #expect(dump(read.transcript) == ["0.000-10.000 Anna: a - b"])
    }

    @Test func `older files write their times as clocks`() throws {
        let read = try read(
            #"{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Hi", "timestamp": "00:01:00,250", "end_timestamp": "00:01:00,750"}, {"type": "punct", "value": "."}]}]}"#
        )
        #expect(dump(read.transcript) == ["60.250-60.750 Speaker 0: Hi."])
    }
}
