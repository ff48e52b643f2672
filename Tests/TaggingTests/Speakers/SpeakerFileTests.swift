import EvidenceModel
import Testing

@testable import Tagging

@Suite struct SpeakerFileTests {
    private func transcript() -> Transcript {
        var segments = ["Speaker 1", "SPEAKER_02", "Гость"].map {
            Segment(text: "да", speaker: Speaker(name: $0))
        }
        segments[1].speakerSuggestion = SpeakerSuggestion(method: .voice, confidence: 0.7)
        return Transcript(segments: segments)
    }

    @Test func `labels are renamed and merged, and what a person names is no suggestion`() throws {
        let file = try SpeakerFile(
            yaml: """
                speakers:
                  - name: САЗАН
                    labels: [speaker_1, Speaker 02]
                """, fileName: "who.yaml")
        let named = file.applied(to: transcript())
        #expect(named.segments.map { $0.speaker?.name } == ["САЗАН", "САЗАН", "Гость"])
        #expect(named.segments.map(\.speakerSuggestion) == [nil, nil, nil])
        #expect(file.labels(missingFrom: transcript()) == [])
    }

    @Test func `a label that no segment has is told with its line`() throws {
        let file = try SpeakerFile(
            yaml: "speakers:\n  - name: A\n    labels:\n      - Гость\n      - Nobody\n",
            fileName: "who.yaml")
        #expect(
            file.labels(missingFrom: transcript()) == [SpeakerFile.Label(text: "Nobody", line: 5)])
    }

    @Test(arguments: [
        ("", "who.yaml: no speakers; add a list under the key 'speakers'"),
        ("speakers: []", "who.yaml: no speakers; add a list under the key 'speakers'"),
        (
            "speakers:\n  - name: A",
            "who.yaml:2:5: the key 'labels' is missing; add it"
        ),
        (
            "speakers:\n  - {name: A, labels: [x]}\n  - {name: B, labels: [X]}",
            "who.yaml:3:24: the id 'X' is taken at who.yaml:2:24; choose another"
        ),
    ])
    func `a file that cannot be used is refused with its place`(yaml: String, message: String) {
        let error = #expect(throws: TaggingError.self) {
            try SpeakerFile(yaml: yaml, fileName: "who.yaml")
        }
        #expect(error?.description == message)
    }
}
