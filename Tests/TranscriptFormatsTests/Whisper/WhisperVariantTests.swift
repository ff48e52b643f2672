import EvidenceModel
import Testing

@testable import TranscriptFormats

/// What programs around Whisper write that have no segments.
struct WhisperVariantTests {
    @Test(
        arguments: [
            #"{"text":" a b c","chunks":[{"timestamp":[0.0,1.0],"text":" a b"},{"timestamp":[1.0,2.0],"text":" c"}]}"#,
            #"{"chunks":[],"text":"","speakers":[{"speaker":null,"timestamp":[0,1],"text":" a b"},{"timestamp":[1,2],"text":" c"}]}"#,
        ])
    func `chunks are segments`(_ file: String) throws {
        let read = try read(file)
        #expect(read.format == .whisper)
        #expect(dump(read.transcript) == ["0.000-1.000 -: a b", "1.000-2.000 -: c"])
    }

    @Test func `chunks of words become sentences`() throws {
        let file =
            #"{"text":" a b.","chunks":[{"timestamp":[0,1],"text":" a"},{"timestamp":[1,2],"text":" b."}]}"#
        #expect(try dump(read(file).transcript) == ["0.000-2.000 -: a b."])
    }

    @Test func `words of OpenAI's service become sentences`() throws {
        let file =
            #"{"task":"transcribe","language":"english","duration":2.0,"text":"a b.","words":[{"word":"a","start":0.0,"end":1.0},{"word":"b.","start":1.0,"end":2.0}]}"#
        let read = try read(file)
        #expect(dump(read.transcript) == ["0.000-2.000 -: a b."])
        #expect(read.transcript.language == LanguageTag("en"))
    }

    @Test(
        arguments: [
            #"[[1,0,0.0,1.0," a b",[50364],-0.1,1.2,0.01,null,0.0],[2,0,1.0,2.0," c",[],-0.1,1.2,0.01,null,0.0]]"#,
            #"[[0.0, 1.0, "a b"], [1.0, 2.0, "c"]]"#,
            #"[{"start": 0.0, "duration": 1.0, "text": "a b"}, {"start": 1.0, "duration": 1.0, "text": "c"}]"#,
            """
            {"start": 0.0, "end": 1.0, "text": " a b"}
            {"start": 1.0, "end": 2.0, "text": " c"}

            """,
        ])
    func `segments may be tuples, have durations or stand one below the other`(_ file: String)
        throws
    {
        let read = try read(file)
        #expect(read.format == .whisper)
        #expect(dump(read.transcript) == ["0.000-1.000 -: a b", "1.000-2.000 -: c"])
    }

    @Test func `tuples of faster-whisper keep their words`() throws {
        let file =
            #"[[1,0,0.0,2.0," a b",[7,8],-0.1,1.2,0.01,[[0.0,0.5," a",0.9],[0.5,2.0," b",0.8]],0.0]]"#
        let segment = try read(file).transcript.segments[0]
        #expect(dumpWords(segment) == ["0.000-0.500 a", "0.500-2.000 b"])
        #expect(segment.words.map(\.score) == [0.9, 0.8])
    }

    @Test(arguments: ["[[00:01]] Ann: hi\n[[00:02]] Bob: yo\n", "[[1, inaudible]] said he\n"])
    func `brackets in a text are no tuples`(_ text: String) throws {
        #expect(try [.labelled, .plain].contains(read(text).format))
    }

    @Test func `a text alone is read line by line, without times`() throws {
        let read = try read(#"{"text": "a b.\nc", "usage": {"type": "duration", "seconds": 3}}"#)
        #expect(read.format == .whisper)
        #expect(dump(read.transcript) == ["- -: a b.", "- -: c"])
    }

    @Test func `segments without a text have that of their words`() throws {
        let file =
            #"{"segments":[{"start":0,"end":2,"words":[{"word":" a","start":0,"end":1},{"word":" b","start":1,"end":2}]}]}"#
        #expect(try dump(read(file).transcript) == ["0.000-2.000 -: a b"])
    }

    @Test(arguments: ["probability", "confidence", "score"])
    func `how sure the recogniser was reaches our JSON and comes back`(_ name: String) throws {
        let file =
            #"{"segments":[{"start":0,"end":2,"text":" a, b","words":[{"word":" a","start":0,"end":1,"\#(name)":0.5},{"word":",","start":0,"end":1,"\#(name)":0.1},{"word":" b","start":1,"end":2,"\#(name)":7}]}]}"#
        let transcript = try read(file).transcript
        #expect(transcript.segments[0].words.map(\.score) == [0.5, nil])
        let json = RecordDocument(kind: .unredacted, transcript: transcript).bytes
        let back = try RecordDocument(reading: json, named: "")
        #expect(back.transcript == transcript)
    }
}
