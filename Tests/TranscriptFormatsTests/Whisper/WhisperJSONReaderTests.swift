import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WhisperJSONReaderTests {
    @Test func `WhisperX words keep their times, one without gets its place between`() throws {
        let read = try readFixture("whisperx-json/sample.json")
        #expect(read.format == .whisper)
        #expect(read.transcript.language == .english)
        #expect(dump(read.transcript) == ["0.454-2.811 SPEAKER_00: Here is 2016 and more."])
        #expect(
            dumpWords(read.transcript.segments[0]) == [
                "0.454-0.716 Here", "0.756-0.900 is", "0.900-1.800~ 2016", "1.800-1.900 and",
                "2.000-2.811 more.",
            ])
        #expect(read.findings.map(\.forgiven) == [.interpolatedWords])
    }

    @Test func `segments without words have segment times only`() throws {
        let read = try read(
            #"{"text": " Hi.", "segments": [{"id": 0, "start": 0, "end": 1.5, "text": " Hi.", "tokens": [1]}], "language": "Russian"}"#
        )
        #expect(dump(read.transcript) == ["0.000-1.500 -: Hi."])
        #expect(dumpWords(read.transcript.segments[0]) == ["- Hi."])
        #expect(read.transcript.language == .russian)
    }

    @Test func `pieces of a word are joined`() throws {
        let read = try read(
            #"[{"start": 0, "end": 3, "text": " twenty-five, ok", "words": [{"word": " twenty", "start": 0, "end": 1}, {"word": "-five", "start": 1, "end": 2}, {"word": ",", "start": 2, "end": 2.1}, {"word": " ok", "start": 2.2, "end": NaN}]}]"#
        )
        #expect(
            dumpWords(read.transcript.segments[0]) == [
                "0.000-2.100 twenty-five,", "2.100-3.000~ ok",
            ])
    }

    @Test func `words that are not those of the text are not believed`() throws {
        let read = try read(
            #"{"segments": [{"start": 0, "end": 3, "text": "one two", "words": [{"word": "three", "start": 0, "end": 1}]}]}"#
        )
        #expect(dumpWords(read.transcript.segments[0]) == ["- one", "- two"])
        #expect(read.findings.map(\.forgiven) == [.unplacedWords])
    }

    @Test func `times may be missing`() throws {
        let read = try read(#"{"segments": [{"start": null, "end": null, "text": "one"}]}"#)
        #expect(dump(read.transcript) == ["- -: one"])
    }
}
