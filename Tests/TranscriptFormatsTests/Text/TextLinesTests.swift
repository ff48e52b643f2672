import Testing
import TranscriptFormats

@Suite struct TextLinesTests {
    @Test func `lines end at LF and CRLF, and nowhere else`() throws {
        let text = "one\ntwo\r\n\nfo\rur\u{2028}\u{85}\n"
        #expect(
            try TextLines(Array(text.utf8), named: "t").lines == [
                "one", "two", "", "fo\rur\u{2028}\u{85}",
            ])
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: TranscriptError.notText(file: "t")) {
            try TextLines([0, 1, 2, 3, 0, 0xFF], named: "t")
        }
    }
}
