import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WebAnnotationWriterTests {
    @Test func `text, speaker, topic and mark are annotations of stretches of the clip`() throws {
        var spoken = segment("Where is ████", 1_000, 2_500, "Ann")
        spoken.topics = [
            TopicTag(topic: "supply", rule: "r", range: 0..<5, score: 0.5, state: .accepted),
            TopicTag(topic: "home", rule: "h", range: 0..<5, state: .rejected),
        ]
        let record = RecordDocument(
            kind: .redacted,
            transcript: Transcript(segments: [spoken], language: LanguageTag("en")),
            source: ClipSource(
                fileName: "a call.wav", sha256: "", byteCount: 1, format: "", decoder: "",
                frameCount: 1, rate: .speech, channelCount: 1),
            redactions: [
                .init(
                    segment: 0, range: 9..<13, category: .obscene, severity: .high,
                    span: MediaTime(milliseconds: 2_000)..<MediaTime(milliseconds: 2_500),
                    text: "secret", rule: "secret")
            ])
        let text = String(decoding: try record.webAnnotations, as: UTF8.self)
        let page = try JSONParser.parse(SourceText(text)).get()
        let items = try #require(page["items"]?.array)
        #expect(
            items.map { item in
                [
                    item["motivation"]?.string, item["body"]?["value"]?.string,
                    item["target"]?["source"]?.string,
                    item["target"]?["selector"]?["value"]?.string,
                ]
            } == [
                ["describing", "Where is ████", "a%20call.wav", "t=1.000,2.500"],
                ["tagging", "Ann", "a%20call.wav", "t=1.000,2.500"],
                ["classifying", "supply", "a%20call.wav", "t=1.000,2.500"],
                ["redacting", "obscene", "a%20call.wav", "t=2.000,2.500"],
            ])
        #expect(items[2]["body"]?["rule"]?.string == "r")
        #expect(items[2]["body"]?["score"]?.number == 0.5)
        #expect(items[2]["body"]?["state"]?.string == "accepted")
        #expect(items[0]["body"]?["language"]?.string == "en")
        #expect(page["@context"]?.array?.first?.string == "http://www.w3.org/ns/anno.jsonld")
        #expect(!text.contains("secret"))
    }

    @Test func `a segment without a time is an error`() {
        #expect(throws: TranscriptError.untimed(segment: 1, format: .webAnnotation)) {
            try TranscriptFile.bytes(
                of: Transcript(segments: [Segment(text: "a")]), as: .webAnnotation)
        }
    }
}
