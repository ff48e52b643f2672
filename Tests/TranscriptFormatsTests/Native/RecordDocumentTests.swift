import EvidenceModel
import Testing

@testable import TranscriptFormats

struct RecordDocumentTests {
    private let record: RecordDocument = {
        var first = Segment(text: "Приём, «Гром».", speaker: Speaker(name: "Солдат 1"))
        first.timing = WordTiming(
            span: MediaTime(microseconds: 1_000_400)..<MediaTime(milliseconds: 2_500),
            source: .aligned(confidence: 0.91237))
        first.words[0].timing = first.timing
        first.topics = [TopicTag(topic: "unit", rule: "unit-1", range: 8..<12, score: 0.5)]
        return RecordDocument(
            kind: .restricted,
            transcript: Transcript(
                segments: [first, Segment(text: "a/b \"c\"")], language: .russian),
            source: ClipSource(
                fileName: "call.wav", sha256: String(repeating: "a", count: 64), byteCount: 44,
                format: "WAV", decoder: "libsndfile-1.2.0", frameCount: 16_001, rate: .speech,
                channelCount: 1),
            transcriptSource: RecordDocument.TranscriptOrigin(
                fileName: "call.txt", sha256: nil, format: "labelled", encoding: "utf-8"),
            alignment: AlignmentRecord(
                method: .acoustic, model: "m", spokenLanguage: .russian,
                unmatchedAudio: [MediaTime(milliseconds: 7_000)..<MediaTime(milliseconds: 9_500)]),
            mask: RecordDocument.Mask(style: "plain", mask: "████"),
            redactions: [
                RecordDocument.Redaction(
                    segment: 0, range: 0..<5, category: .callSign, severity: .high,
                    span: MediaTime(milliseconds: 1_000)..<MediaTime(milliseconds: 1_500),
                    text: "Приём", rule: "r")
            ],
            speakerRedactions: [
                RecordDocument.SpeakerRedaction(
                    speaker: "Солдат 1", range: 0..<6, category: .person, severity: .high,
                    text: "Солдат", rule: "n")
            ])
    }()

    @Test func `a record is written whole`() {
        #expect(
            String(decoding: record.bytes, as: UTF8.self) == #"""
                {
                  "alignment": {
                    "confidence": null,
                    "method": "acoustic",
                    "model": "m",
                    "model_sha256": null,
                    "spoken_language": "ru"
                  },
                  "kind": "restricted",
                  "language": "ru",
                  "redaction": {
                    "mask": "████",
                    "style": "plain"
                  },
                  "redactions": [
                    {
                      "category": "call-sign",
                      "end": 5,
                      "from": 1,
                      "id": "r1",
                      "rule": "r",
                      "segment": 0,
                      "severity": 3,
                      "start": 0,
                      "text": "Приём",
                      "to": 1.5
                    }
                  ],
                  "schema": "earwitness/1",
                  "segments": [
                    {
                      "confidence": 0.9124,
                      "doubts": [],
                      "end": 2.5,
                      "id": 0,
                      "language": null,
                      "speaker": "Солдат 1",
                      "start": 1,
                      "text": "Приём, «Гром».",
                      "timing": "aligned",
                      "topics": [
                        {
                          "end": 12,
                          "rule": "unit-1",
                          "rules_sha256": null,
                          "score": 0.5,
                          "start": 8,
                          "state": "suggested",
                          "topic": "unit"
                        }
                      ],
                      "words": [
                        {
                          "end": 2.5,
                          "score": 0.9124,
                          "start": 1,
                          "timing": "aligned",
                          "word": "Приём,"
                        },
                        {
                          "end": null,
                          "score": null,
                          "start": null,
                          "timing": null,
                          "word": "«Гром»."
                        }
                      ]
                    },
                    {
                      "confidence": null,
                      "doubts": [],
                      "end": null,
                      "id": 1,
                      "language": null,
                      "speaker": null,
                      "start": null,
                      "text": "a/b \"c\"",
                      "timing": null,
                      "topics": [],
                      "words": [
                        {
                          "end": null,
                          "score": null,
                          "start": null,
                          "timing": null,
                          "word": "a/b"
                        },
                        {
                          "end": null,
                          "score": null,
                          "start": null,
                          "timing": null,
                          "word": "\"c\""
                        }
                      ]
                    }
                  ],
                  "source": {
                    "bytes": 44,
                    "channels": 1,
                    "decoder": "libsndfile-1.2.0",
                    "duration": 1,
                    "file": "call.wav",
                    "format": "WAV",
                    "frames": 16001,
                    "rate": 16000,
                    "recorded_at": null,
                    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                  },
                  "speaker_redactions": [
                    {
                      "category": "person",
                      "end": 6,
                      "id": "s1",
                      "rule": "n",
                      "severity": 3,
                      "speaker": "Солдат 1",
                      "start": 0,
                      "text": "Солдат"
                    }
                  ],
                  "tool": {
                    "name": "earwitness",
                    "version": "0.1.0"
                  },
                  "transcript_source": {
                    "encoding": "utf-8",
                    "file": "call.txt",
                    "format": "labelled",
                    "sha256": null
                  },
                  "unmatchedAudio": [
                    {
                      "end": 9.5,
                      "start": 7
                    }
                  ],
                  "word_segments": [
                    {
                      "end": 2.5,
                      "score": 0.9124,
                      "start": 1,
                      "timing": "aligned",
                      "word": "Приём,"
                    },
                    {
                      "end": null,
                      "score": null,
                      "start": null,
                      "timing": null,
                      "word": "«Гром»."
                    },
                    {
                      "end": null,
                      "score": null,
                      "start": null,
                      "timing": null,
                      "word": "a/b"
                    },
                    {
                      "end": null,
                      "score": null,
                      "start": null,
                      "timing": null,
                      "word": "\"c\""
                    }
                  ]
                }

                """#)
    }

    @Test func `reading what was written gives the same file again`() throws {
        let again = try RecordDocument(reading: record.bytes, named: "a.json")
        #expect(again.bytes == record.bytes)
        #expect(again.source == record.source)
        #expect(again.redactions == record.redactions)
    }

    @Test func `only restricted records hold text and rule of a mark`() {
        var open = record
        open.kind = .redacted
        #expect(!String(decoding: open.bytes, as: UTF8.self).contains("\"rule\": \"r\""))
        #expect(!String(decoding: open.bytes, as: UTF8.self).contains("speaker_redactions"))
    }

    @Test
    func `what people said about topics and speakers is read back, speakers never of a release`()
        throws
    {
        var said = record
        said.transcript.segments[0].topics = [
            TopicTag(
                topic: "a/b", rule: "r", range: 0..<2, score: 0.25,
                rulesSHA256: String(repeating: "b", count: 64), state: .rejected, reviewer: "A. B.")
        ]
        said.transcript.speakers = [
            SpeakerProfile(name: "Солдат 1", aliases: ["Пётр"], callSign: "Гром", pseudonym: "A")
        ]
        said.redactions[0].pseudonym = "A"
        said.speakerRedactions[0].pseudonym = "A"
        let read = try RecordDocument(reading: said.bytes, named: "a.json")
        #expect(read.transcript.segments[0].topics == said.transcript.segments[0].topics)
        #expect(read.transcript.speakers == said.transcript.speakers)
        #expect(read.redactions.map(\.pseudonym) == ["A"])
        #expect(read.speakerRedactions.map(\.pseudonym) == ["A"])
        said.kind = .redacted
        #expect(!String(decoding: said.bytes, as: UTF8.self).contains("Пётр"))
    }

    @Test func `a record is read as a transcript`() throws {
        let read = try TranscriptFile.read(record.bytes, named: "a.json")
        #expect(read.format == .native)
        #expect(
            dump(read.transcript) == ["1.000-2.500~ Солдат 1: Приём, «Гром».", "- -: a/b \"c\""])
        #expect(read.transcript.segments[0].topics == record.transcript.segments[0].topics)
    }

    @Test(arguments: [
        (#"{"schema": "earwitness/9", "kind": "redacted"}"#, SyntaxProblem.unknownSchema),
        (#"{"schema": "earwitness/1", "segments": []}"#, .missingField),
        (#"{"schema": "earwitness/1", "kind": "redacted", "segments": [{"text": 1}]}"#, .wrongType),
        (
            #"{"schema": "earwitness/1", "kind": "redacted", "segments": [{"text": "a", "words": [{"word": "b"}]}]}"#,
            .wrongType
        ),
    ])
    func `a record that breaks the schema is an error`(text: String, problem: SyntaxProblem) {
        #expect(
            error { try read(text) }
                == .syntax(file: "call.txt", format: .native, line: 1, column: 1, problem: problem))
    }
}
