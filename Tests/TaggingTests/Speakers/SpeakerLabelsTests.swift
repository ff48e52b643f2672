import EvidenceModel
import Tagging
import Testing

@Suite struct SpeakerLabelsTests {
    @Test(arguments: [
        (["Иван", "ИВАН:", "Иван "], ["Иван", "Иван", "Иван"]),
        (["SPEAKER_00", "Speaker 00", "SPEAKER_01"], ["SPEAKER_00", "SPEAKER_00", "SPEAKER_01"]),
        (["А", "Б"], ["А", "Б"]),
        (["Мама  Иры：", "мама Иры", "мама Иры"], ["мама Иры", "мама Иры", "мама Иры"]),
        (["й", "и\u{306}"], ["й", "й"]),
        ([":", "—", ""], [nil, nil, nil]),
        ([nil, "Ivan", nil], [nil, "Ivan", nil]),
    ])
    func `spellings of one label become one`(labels: [String?], merged: [String?]) {
        let transcript = Transcript(
            segments: labels.map { Segment(text: "so", speaker: $0.map(Speaker.init(name:))) })
        #expect(SpeakerLabels.merged(transcript).segments.map(\.speaker?.name) == merged)
    }
}
