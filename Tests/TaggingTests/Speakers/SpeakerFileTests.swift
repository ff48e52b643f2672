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
        #expect(named.speakers == [])
        #expect(file.labels(missingFrom: transcript()) == [])
    }

    @Test func `what is known of a speaker comes with the transcript, name-like labels as aliases`()
        throws
    {
        let file = try SpeakerFile(
            yaml: """
                speakers:
                  - name: "Пётр  Иванов: "
                    labels: [Speaker 1, гость]
                    aliases: [Петя, Гость]
                    call_sign: Берёза
                    role: командир роты
                    pseudonym: Голос А
                """, fileName: "who.yaml")
        let named = file.applied(to: transcript())
        #expect(
            named.segments.map { $0.speaker?.name } == [
                "Пётр Иванов", "SPEAKER_02", "Пётр Иванов",
            ])
        #expect(
            named.speakers == [
                SpeakerProfile(
                    name: "Пётр Иванов", aliases: ["гость", "Петя"], role: "командир роты",
                    callSign: "Берёза", pseudonym: "Голос А")
            ])
    }

    @Test func `a name, an alias or a call sign that is a label means the speaker`() throws {
        let file = try SpeakerFile(
            yaml: "speakers: [{name: Пётр, aliases: [ГОСТЬ]}]", fileName: "who.yaml")
        #expect(
            file.applied(to: transcript()).segments.map { $0.speaker?.name } == [
                "Speaker 1", "SPEAKER_02", "Пётр",
            ])
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
        (
            "speakers:\n  - {name: A, aliases: [x]}\n  - {name: x, role: y}",
            "who.yaml:3:12: the id 'x' is taken at who.yaml:2:25; choose another"
        ),
        (
            "speakers:\n  - {name: A, pseudonym: W 1}\n  - {name: B, pseudonym: w_1}",
            "who.yaml:3:26: the pseudonym 'w_1' is another speaker's, at who.yaml:2:26; "
                + "choose another"
        ),
        (
            "speakers:\n  - {name: Anna, pseudonym: friend of anna}",
            "who.yaml:2:29: the pseudonym holds a name that it is to hide; choose another"
        ),
        (
            "speakers:\n  - {name: A, pseudonym: '?'}",
            "who.yaml:2:26: 'pseudonym' must be a name with a letter"
        ),
        (
            "speakers:\n  - {name: A, callsign: B}",
            "who.yaml:2:15: unknown key 'callsign'; use one of name, labels, aliases, call_sign, "
                + "role, pseudonym"
        ),
    ])
    func `a file that cannot be used is refused with its place`(yaml: String, message: String) {
        let error = #expect(throws: TaggingError.self) {
            try SpeakerFile(yaml: yaml, fileName: "who.yaml")
        }
        #expect(error?.description == message)
    }
}
