import EvidenceModel
import Testing

@testable import TranscriptFormats

struct AssemblyAIReaderTests {
    private let words = #"""
        [{"text": "Hi.", "start": 500, "end": 1000, "speaker": "A"}, {"text": "You?", "start": 1500, "end": 2000, "speaker": "B"}]
        """#

    @Test func `utterances are the segments, times are milliseconds`() throws {
        let read = try read(
            #"{"language_code": "en_us", "text": "Hi.", "words": \#(words), "utterances": [{"speaker": "A", "start": 500, "end": 1000, "text": "Hi.", "words": [{"text": "Hi.", "start": 500, "end": 900}]}]}"#
        )
        #expect(read.format == .assemblyAI)
        #expect(dump(read.transcript) == ["0.500-1.000 A: Hi."])
        #expect(dumpWords(read.transcript.segments[0]) == ["0.500-0.900 Hi."])
        #expect(read.transcript.language == LanguageTag("en-us"))
    }

    @Test func `without utterances speakers make the segments`() throws {
        let read = try read(#"{"text": "Hi. You?", "utterances": null, "words": \#(words)}"#)
        #expect(dump(read.transcript) == ["0.500-1.000 A: Hi.", "1.500-2.000 B: You?"])
    }

    @Test(arguments: ["sentences", "paragraphs"])
    func `sentences and paragraphs, asked for alone, are segments`(_ name: String) throws {
        let read = try read(
            #"{"id": "x", "\#(name)": [{"text": "A b.", "start": 100, "end": 900, "words": [{"text": "A", "start": 100, "end": 200}, {"text": "b.", "start": 300, "end": 900}]}]}"#
        )
        #expect(read.format == .assemblyAI)
        #expect(dump(read.transcript) == ["0.100-0.900 -: A b."])
    }
}
