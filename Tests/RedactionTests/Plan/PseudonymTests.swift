import EvidenceModel
import Redaction
import Testing

/// Pseudonyms in place of speakers' names.
struct PseudonymTests {
    private func transcript(_ lines: [(speaker: String, text: String)]) -> Transcript {
        var transcript = Transcript(
            segments: lines.map { Segment(text: $0.text, speaker: Speaker(name: $0.speaker)) })
        transcript.speakers = [
            SpeakerProfile(
                name: "Пётр Орлов", aliases: ["Петя", "САЗАН"], callSign: "Козёл",
                pseudonym: "Голос А"),
            SpeakerProfile(name: "Анна", role: "мать"),
        ]
        return transcript
    }

    private func released(
        _ transcript: Transcript, _ policy: RedactionPolicy = .default, style: MaskStyle = .plain
    ) -> RedactedTranscript {
        RedactedTranscript(
            transcript,
            applying: ProfanityScanner(policy: policy).plan(for: transcript, style: style))
    }

    @Test func `labels and mentions in any case have the pseudonym, whatever the style is`() {
        let call = transcript([
            ("Пётр Орлов", "Анна, блядь, это я"),
            ("Анна", "Петя! Скажи Сазану: Петра Орлова, то есть Козла, ищут. Сазан?"),
        ])
        let masked = "Голос А! Скажи Голос А: Голос А, то есть Голос А, ищут. Голос А?"
        for (style, mask) in [(MaskStyle.plain, "████"), (.verbatim, "блядь")] {
            let released = released(call, style: style)
            #expect(released.transcript.segments.map(\.text) == ["Анна, \(mask), это я", masked])
            #expect(
                released.transcript.segments.map { $0.speaker?.name } == ["Голос А", "Анна"])
            #expect(released.transcript.speakers == [])
        }
    }

    @Test func `a word of the same letters stays without a capital, or when the policy allows it`()
    {
        let call = transcript([("Анна", "козёл на поле, а Козёл в поле")])
        var policy = RedactionPolicy(categories: [])
        #expect(
            released(call, policy).transcript.segments[0].text == "козёл на поле, а Голос А в поле")
        policy.allowedWords = ["Козёл"]
        #expect(
            released(call, policy).transcript.segments[0].text == "козёл на поле, а Козёл в поле")
    }

    @Test func `a pseudonym that is somebody's label is told apart by a number`() {
        let call = transcript([("Голос А", "да"), ("Пётр Орлов", "нет")])
        #expect(
            released(call).transcript.segments.map { $0.speaker?.name } == ["Голос А", "Голос А 2"])
    }

    @Test func `of marks that overlap the pseudonym stands where it covers all`() {
        let mark = { (range: CodePointRange, replacement: String?) in
            RedactionMark(
                segment: 0, range: range, category: .person, severity: .high, rule: "r",
                replacement: replacement)
        }
        #expect(
            RedactionPlan(marks: [mark(0..<4, nil), mark(0..<4, "A")]).marks == [mark(0..<4, "A")])
        #expect(
            RedactionPlan(marks: [mark(0..<4, "A"), mark(2..<6, "B")]).marks == [mark(0..<6, nil)])
    }
}
