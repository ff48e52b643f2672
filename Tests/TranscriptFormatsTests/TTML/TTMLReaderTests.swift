import EvidenceModel
import Testing

@testable import TranscriptFormats

struct TTMLReaderTests {
    @Test func `paragraphs are cues, breaks are lines, agents are speakers`() throws {
        let read = try read(
            """
            <?xml version="1.0"?>
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="uk">
            <head><metadata><ttm:agent xml:id="a1" type="person"><ttm:name type="full">Anna</ttm:name></ttm:agent></metadata></head>
            <body><div>
              <p begin="1.5s" end="00:00:03.250" ttm:agent="a1">
                 one <span>two</span><br/>
                 three &#x444;
              </p>
              <p begin="4s" dur="1s" xml:space="preserve">a  b</p>
              <p begin="6s" end="7s"> </p>
            </div></body></tt>
            """)
        #expect(read.format == .ttml)
        #expect(read.transcript.language == .ukrainian)
        #expect(
            dump(read.transcript) == ["1.500-3.250 Anna: one two/three ф", "4.000-5.000 -: a  b"])
        #expect(dump(read.findings) == ["10:1 emptyCue"])
    }

    @Test(arguments: [
        (#"ttp:frameRate="25""#, "00:00:01:05", "30f"), (#"ttp:tickRate="1000""#, "1200t", "1.2s"),
        (#"ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001""#, "36f", "1201.2ms"),
        ("", "0.02m", "0:01.2"),
    ])
    func `times are clocks, frames, ticks and offsets`(rates: String, begin: String, end: String)
        throws
    {
        let read = try read(
            "<tt xmlns:ttp=\"p\" \(rates)><body><div><p begin=\"\(begin)\" end=\"\(end)\">x</p></div></body></tt>"
        )
        let span = try #require(read.transcript.segments.first?.timing?.span)
        #expect(abs(span.lowerBound.microseconds - 1_200_000) <= 1_300)
        #expect(abs(span.upperBound.microseconds - 1_200_000) <= 1_300)
    }

    @Test func `times count from the start of what is around them`() throws {
        let read = try read(
            """
            <tt><body><div begin="10s"><p begin="1s" end="2s">a</p>
            <p><span begin="3s" end="4s">b</span><span begin="4s" end="5s">c</span></p></div>
            <div timeContainer="seq"><p dur="1s">d</p><p dur="2s">e</p></div></body></tt>
            """)
        #expect(
            dump(read.transcript) == [
                "11.000-12.000 -: a", "13.000-14.000 -: b", "14.000-15.000 -: c",
                "0.000-1.000 -: d",
                "1.000-3.000 -: e",
            ])
    }

    @Test func `spans time the words of a paragraph, even when counted from the beginning`() throws
    {
        let read = try read(
            #"<tt><body><div><p begin="10s" end="12s"><span begin="10s" end="11s">one</span> <span begin="11s" end="12s">two</span></p></div></body></tt>"#
        )
        #expect(dump(read.transcript) == ["10.000-12.000 -: one two"])
        #expect(
            dumpWords(read.transcript.segments[0]) == ["10.000-11.000 one", "11.000-12.000 two"])
    }
}
