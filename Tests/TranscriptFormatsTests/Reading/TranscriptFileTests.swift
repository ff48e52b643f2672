import EvidenceModel
import Testing

@testable import TranscriptFormats

struct TranscriptFileTests {
    @Test func `an empty transcript is an error that names file and format`() {
        #expect(error { try read("") } == .empty(file: "call.txt", format: .plain))
        #expect(error { try read("\n \n") } == .empty(file: "call.txt", format: .plain))
        #expect(error { try read("WEBVTT\n") } == .empty(file: "call.txt", format: .vtt))
        #expect(
            error { try read(#"{"segments": []}"#) } == .empty(file: "call.txt", format: .whisper))
        #expect(
            TranscriptError.empty(file: "call.txt", format: .plain).description
                == "call.txt: no segment in this transcript (read as plain text); give one with text, "
                + "or name its format with --from")
    }

    @Test(
        arguments: [
            [0x52, 0x49, 0x46, 0x46, 0x24, 0x08, 0, 0, 0x57, 0x41, 0x56, 0x45],
            [0xFF, 0xFB, 0x90, 0x00, 0x00, 0x03], Array("text with\u{0}a NUL".utf8),
            Array(repeating: 1, count: 100),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ] as [[UInt8]])
    func `bytes that are no text are an error`(bytes: [UInt8]) {
        #expect(error { try TranscriptFile.read(bytes, named: "a.bin") } == .notText(file: "a.bin"))
    }

    @Test func `JSON that is broken or of no known shape is an error that says where`() {
        #expect(
            error { try read("{\"segments\": [\n  {\"start\": 1,}]}") }
                == .syntax(
                    file: "call.txt", format: nil, line: 2, column: 15, problem: .expectedName))
        #expect(
            error { try read(#"{"hello": 1}"#) }
                == .unknownShape(file: "call.txt", container: "JSON"))
        #expect(
            error { try read("{\"a\": ") }?.description
                == "call.txt:1:7: the file ends too early; correct it or name another format with --from"
        )
    }

    @Test func `the format that is named is used`() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nANNA: Hi\n"
        #expect(
            try read(text, as: .plain).transcript.segments.map(\.text)
                == ["1", "00:00:01,000 --> 00:00:02,000", "ANNA: Hi"])
        #expect(error { try read(text, as: .vtt) }?.exitStatus == .badData)
    }

    @Test func `several formats that fit are an error that lists them`() {
        #expect(
            TranscriptError.ambiguous(file: "a.txt", candidates: [.srt, .vtt]).description
                == "a.txt: this could be srt or vtt; say which with --from")
    }

    @Test func `a file of nothing but empty lines is refused before memory runs out`() {
        let lines = [UInt8](repeating: 0x0A, count: TranscriptFile.mostLines + 1)
        for format in [nil, FormatName.srt, .labelled, .plain] {
            #expect(throws: TranscriptError.tooManyLines(file: "a.txt")) {
                try TranscriptFile.read(lines, named: "a.txt", as: format)
            }
        }
    }
}
