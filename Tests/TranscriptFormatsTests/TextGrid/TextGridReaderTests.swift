import EvidenceModel
import Testing

@testable import TranscriptFormats

struct TextGridReaderTests {
    private let long = """
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = 5
        tiers? <exists>
        size = 2
        item []:
            item [1]:
                class = "IntervalTier"
                name = "Солдат 1"
                xmin = 0
                xmax = 5
                intervals: size = 2
                intervals [1]:
                    xmin = 0
                    xmax = 1.5
                    text = ""
                intervals [2]:
                    xmin = 1.5
                    xmax = 5
                    text = "say ""go""
        now"
            item [2]:
                class = "TextTier"
                name = "points"
                xmin = 0
                xmax = 5
                points: size = 1
                points [1]:
                    number = 2
                    mark = "bang"
        """
    private let segments = ["1.500-5.000 Солдат 1: say \"go\"/now", "2.000-2.000 points: bang"]

    @Test func `tiers are speakers, intervals and points with text segments`() throws {
        let read = try read(long)
        #expect(read.format == .textGrid)
        #expect(dump(read.transcript) == segments)
    }

    @Test func `the short form is the same`() throws {
        let short = """
            File type = "ooTextFile short"
            "TextGrid"

            0
            5
            <exists>
            2
            "IntervalTier"
            "Солдат 1"
            0
            5
            2
            0
            1.5
            ""
            1.5
            5
            "say ""go""
            now"
            "TextTier"
            "points"
            0
            5
            1
            2
            "bang"
            """
        #expect(dump(try read(short).transcript) == segments)
    }

    @Test func `UTF-16, as Praat writes it, is read`() throws {
        let mark: [UInt8] = [0xFE, 0xFF]
        let bytes =
            mark + long.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
        #expect(dump(try TranscriptFile.read(bytes, named: "a").transcript) == segments)
    }

    @Test func `a file that ends too early is an error at its end`() {
        #expect(
            error { try read(String(long.prefix(300))) }
                == .syntax(
                    file: "call.txt", format: .textGrid, line: 17, column: 20, problem: .unclosed))
    }

    @Test func `a line break inside a text is one, whatever ends the file's lines`() throws {
        let file = long.replacing("\n", with: "\r\n")
        #expect(try read(file).transcript == read(long).transcript)
    }
}
