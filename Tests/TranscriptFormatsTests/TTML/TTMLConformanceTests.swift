import EvidenceModel
import Testing

@testable import TranscriptFormats

/// Times and text of TTML and IMSC documents, one rule a case.
struct TTMLConformanceTests {
    private static func document(_ body: String, _ attributes: String = "") -> String {
        "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\""
            + " xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\" \(attributes)><body>\(body)</body></tt>"
    }

    @Test(
        arguments: [
            ("1s", "2s", ""), ("1000ms", "2000ms", ""), ("00:00:01", "00:00:02", ""),
            ("00:00:01.000", "00:00:02.0", ""), ("30f", "60f", ""), ("1t", "2t", ""),
            ("10000000t", "20000000t", "ttp:tickRate=\"10000000\""),
            ("00:00:01:00", "00:00:02:00", ""), ("25f", "50f", "ttp:frameRate=\"25\""),
            ("00:00:00:25", "00:00:01:25", "ttp:frameRate=\"25\""),
            ("24f", "48f", "ttp:frameRate=\"24\""),
            ("0.000277778h", "0.0333333333m", ""),
            (
                "23.976023976f", "47.952047952f",
                "ttp:frameRate=\"24\" ttp:frameRateMultiplier=\"1000 1001\""
            ),
            (
                "00:00:00:24.1", "00:00:01:24.1",
                "ttp:frameRate=\"25\" ttp:subFrameRate=\"1\""
            ),
        ])
    func `time expressions`(_ begin: String, end: String, attributes: String) throws {
        let file = Self.document(
            "<div><p begin=\"\(begin)\" end=\"\(end)\">a</p></div>", attributes)
        let cue = try #require(try read(file).transcript.segments.first?.timing?.span)
        #expect(abs(cue.lowerBound.roundedMilliseconds - 1_000) <= 1)
        #expect(abs(cue.upperBound.roundedMilliseconds - 2_000) <= 1)
    }

    @Test(
        arguments: [
            ("<div begin=\"1s\"><p begin=\"1s\" dur=\"1s\">a</p></div>", ["2.000-3.000 -: a"]),
            (
                "<div timeContainer=\"seq\"><p dur=\"1s\">a</p><p dur=\"1s\">b</p></div>",
                ["0.000-1.000 -: a", "1.000-2.000 -: b"]
            ),
            ("<div><p begin=\"1s\" end=\"9s\" dur=\"1s\">a</p></div>", ["1.000-2.000 -: a"]),
            ("<div begin=\"1s\" end=\"2s\"><p>a</p></div>", ["1.000-2.000 -: a"]),
            (
                "<div><p><span><span begin=\"1s\" end=\"2s\">a</span></span></p></div>",
                ["1.000-2.000 -: a"]
            ),
            (
                "<div><p begin=\"1s\" end=\"2s\">  a\n  <span>b</span><br/> c <metadata>x</metadata>"
                    + "<ttm:desc>y</ttm:desc></p></div>",
                ["1.000-2.000 -: a b/c"]
            ),
            (
                "<div><p xml:space=\"preserve\" begin=\"1s\" end=\"2s\">a  b</p></div>",
                ["1.000-2.000 -: a  b"]
            ),
            ("<div><p begin=\"1s\" end=\"2s\">&#x416; &amp;</p></div>", ["1.000-2.000 -: Ж &"]),
        ] as [(String, [String])])
    func `nesting and text`(_ body: String, expected: [String]) throws {
        #expect(try dump(read(Self.document(body)).transcript) == expected)
    }
}
