import EvidenceModel
import Testing

@testable import TranscriptFormats

struct DOCXReaderTests {
    private static let head =
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>"

    private static func document(_ body: String) -> [UInt8] {
        ZipBytes.archive(["word/document.xml": Array((head + body + "</w:body></w:document>").utf8)]
        )
    }

    private static func paragraph(_ text: String) -> String {
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    private func read(_ bytes: [UInt8]) throws -> ImportedTranscript {
        try TranscriptFile.read(bytes, named: "call.docx")
    }

    @Test func `paragraphs with labels are turns`() throws {
        let read = try read(
            Self.document(
                Self.paragraph("[00:00:01] ANN: Hello &amp; good-bye.")
                    + Self.paragraph("[00:00:03] BOB: Hi.")))
        #expect(read.format == .docx)
        #expect(
            dump(read.transcript) == [
                "1.000-3.000 ANN: Hello & good-bye.", "3.000-4.000~ BOB: Hi.",
            ])
    }

    @Test func `breaks part lines, tabs part words, deleted text and doubled drawings stay out`()
        throws
    {
        let body = """
            <w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>\
            <w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>\
            <w:ins><w:r><w:t> four</w:t></w:r></w:ins>\
            <mc:AlternateContent><mc:Choice><w:r><w:t>!</w:t></w:r></mc:Choice>\
            <mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """
        #expect(
            try dump(read(Self.document(body)).transcript) == ["- -: one\ttwo", "- -: three four!"])
    }

    @Test func `rows of a table with time, name and words are turns`() throws {
        func row(_ cells: String...) -> String {
            "<w:tr>" + cells.map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        let table =
            "<w:tbl>" + row("00:00:01", "Ann", "Hello.") + row("00:00:03", "Bob", "Hi.")
            + "</w:tbl>"
        #expect(
            try dump(read(Self.document(table)).transcript)
                == ["1.000-3.000 Ann: Hello.", "3.000-4.000~ Bob: Hi."])
    }

    @Test func `an archive of something else, a damaged one and a bomb are refused`() throws {
        let other = ZipBytes.archive(["mimetype": Array("text".utf8)])
        let whole = Self.document(Self.paragraph("a"))
        for bytes in [other, Array(whole.prefix(60)), [0x50, 0x4B, 3, 4]] {
            #expect(
                throws: TranscriptError.syntax(
                    file: "call.docx", format: .docx, line: 1, column: 1, problem: .notADocument)
            ) { try read(bytes) }
        }
        #expect(
            ZippedEntry.bytes(named: "word/document.xml", in: whole, limit: 10) == nil)
    }

    @Test func `a document without text is refused`() throws {
        #expect(throws: TranscriptError.empty(file: "call.docx", format: .docx)) {
            try read(Self.document("<w:p/>"))
        }
    }
}
