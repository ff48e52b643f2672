import EvidenceModel
import Testing

@testable import TranscriptFormats

struct VoskReaderTests {
    private static let first =
        #"{"result": [{"conf": 0.9, "start": 0.5, "end": 1, "word": "я"}, {"conf": 1.0, "start": 4, "end": 4.5, "word": "слышу"}], "text": "я слышу"}"#
    private static let silence = #"{"text": ""}"#
    private static let second =
        #"{"result": [{"conf": 1, "start": 6, "end": 6.25, "word": "да"}], "text": "да"}"#

    @Test(
        arguments: [
            "[\(first), \(silence), \(second)]", "\(first)\n\(silence)\n\(second)\n",
        ])
    func `each utterance is a segment, whatever its pauses`(_ file: String) throws {
        let read = try read(file)
        #expect(read.format == .vosk)
        #expect(dump(read.transcript) == ["0.500-4.500 -: я слышу", "6.000-6.250 -: да"])
        #expect(dumpWords(read.transcript.segments[0]) == ["0.500-1.000 я", "4.000-4.500 слышу"])
    }

    @Test func `one utterance alone is read`() throws {
        #expect(try dump(read(Self.second).transcript) == ["6.000-6.250 -: да"])
    }
}
