import EvidenceModel
import Redaction
import Testing

struct RedactedTranscriptTests {
    private func mark(_ segment: Int, _ range: CodePointRange, severity: Severity = .high)
        -> RedactionMark
    {
        RedactionMark(
            segment: segment, range: range, category: .obscene, severity: severity, rule: "ru.x")
    }

    private func timed(_ text: String) -> Segment {
        var segment = Segment(text: text)
        for index in segment.words.indices {
            let start = MediaTime(microseconds: Int64(index) * 1_000_000)
            segment.words[index].timing = WordTiming(
                span: start..<MediaTime(microseconds: start.microseconds + 500_000),
                source: .imported)
        }
        return segment
    }

    @Test func `a mark on a part of a word covers the word but not its punctuation`() {
        let redacted = RedactedTranscript(
            Transcript(segments: [timed("Вот «нахуйник», да")]),
            applying: RedactionPlan(marks: [mark(0, 7..<10)]))

        #expect(redacted.transcript.segments[0].text == "Вот «████», да")
        #expect(redacted.transcript.segments[0].words.map(\.text) == ["Вот", "«████»,", "да"])
        #expect(
            redacted.redactions.map(\.span) == [
                MediaTime(microseconds: 1_000_000)..<MediaTime(microseconds: 1_500_000)
            ])
        #expect(redacted.redactions.map(\.range) == [5..<9])
        #expect(redacted.redactions.map(\.id) == ["r1"])
    }

    @Test func `two marks in one word are one redaction with the stronger reason`() {
        let redacted = RedactedTranscript(
            Transcript(segments: [timed("сука/блядь тут")]),
            applying: RedactionPlan(marks: [mark(0, 0..<4, severity: .medium), mark(0, 5..<10)]))

        #expect(redacted.transcript.segments[0].text == "████ тут")
        #expect(redacted.redactions.map(\.severity) == [.high])
    }

    @Test func `topics move with the text; those of masked words alone go unless accepted`() {
        var segment = timed("сука батальон К")
        segment.topics = [
            TopicTag(topic: "unit", rule: "k-battalion", range: 5..<15),
            TopicTag(topic: "dog", rule: "dog", range: 0..<4),
            TopicTag(topic: "animal", rule: "dog", range: 0..<4, state: .accepted),
            TopicTag(topic: "whole", rule: "whole", range: 0..<15),
        ]
        let redacted = RedactedTranscript(
            Transcript(segments: [segment]),
            applying: RedactionPlan(marks: [mark(0, 0..<4)], style: .custom("[…]")))

        let topics = redacted.transcript.segments[0].topics
        #expect(topics.map(\.topic) == ["unit", "animal", "whole"])
        #expect(topics.map(\.range) == [4..<14, 0..<3, 0..<14])
    }

    @Test func `a speaker's name is masked everywhere, and two speakers stay two`() {
        let names = ["Мудак", "Береза", "Сука", "Мудак"]
        let transcript = Transcript(
            segments: names.map { Segment(text: "Приём", speaker: Speaker(name: $0)) })
        let redacted = RedactedTranscript(
            transcript, applying: ProfanityScanner().plan(for: transcript))

        #expect(
            redacted.transcript.segments.map { $0.speaker?.name } == [
                "████", "Береза", "████ 2", "████",
            ])
        #expect(redacted.speakerRedactions.map(\.speaker.name) == ["████", "████ 2"])
        #expect(redacted.redactions == [])
    }

    @Test func `marks beyond the text cover what there is`() {
        let redacted = RedactedTranscript(
            Transcript(segments: [timed("да нет")]),
            applying: RedactionPlan(marks: [mark(0, 3..<99), mark(7, 0..<2)]))

        #expect(redacted.transcript.segments.map(\.text) == ["да ████"])
        #expect(redacted.redactions.count == 1)
    }
}
