import EvidenceModel
import Testing

@testable import TranscriptFormats

struct IBMWatsonReaderTests {
    private let results = #"""
        [{"final": true, "alternatives": [{"transcript": "hi you ", "timestamps": [["hi", 0.5, 1], ["you", 1.5, 2]]}]}]
        """#

    @Test func `results are the segments, split where speakers change`() throws {
        let read = try read(
            #"{"result_index": 0, "results": \#(results), "speaker_labels": [{"from": 0.5, "to": 1, "speaker": 0}, {"from": 1.5, "to": 2, "speaker": 1}]}"#
        )
        #expect(read.format == .ibm)
        #expect(
            dump(read.transcript) == ["0.500-1.000 Speaker 0: hi", "1.500-2.000 Speaker 1: you"])
    }

    @Test func `the record of a job is opened, results without times are kept`() throws {
        #expect(
            dump(
                try read(#"{"status": "completed", "results": [{"results": \#(results)}]}"#)
                    .transcript)
                == ["0.500-2.000 -: hi you"])
        #expect(
            dump(
                try read(
                    #"{"results": [{"final": true, "alternatives": [{"transcript": "hi "}]}]}"#
                ).transcript)
                == ["- -: hi"])
    }
}
