import Casebook
import EvidenceModel
import Foundation
import TestSupport
import Testing

struct ReleaseTests {
    /// 10,000 words that are to be removed; the beginning is in no other word.
    private static let secrets = (0..<10_000).map { "ъщхъ" + letters(of: $0) }

    private static func letters(of number: Int) -> String {
        let alphabet = Array("абвгдежзик")
        return String(String(number).compactMap { $0.wholeNumberValue.map { alphabet[$0] } })
    }

    private static let records = stride(from: 0, to: 10_000, by: 500).map { start in
        let lines = stride(from: start, to: start + 500, by: 5).map { index in
            "БОЕЦ: Скажи ему " + secrets[index..<(index + 5)].joined(separator: " ")
        }
        return CasebookRecord.lines(lines, clip: .sample("call-\(start).wav"))
    }

    private static func masked(_ record: CasebookRecord) -> Transcript {
        var transcript = record.transcript
        transcript.segments = transcript.segments.map { segment in
            var masked = Segment(
                text: "Скажи ему [слово удалено]", speaker: segment.speaker, timing: segment.timing)
            masked.topics = segment.topics
            return masked
        }
        return transcript
    }

    @Test func `a release holds nothing of what was removed, in no page of the file`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        var records = Self.records
        records[0].origin = "restricted/ъщхъ.wav"
        records[0].clipPath = "calls/ъщхъ.wav"
        records[0].inputHash = "ъщхъ"
        records[0].provenance = "{\"file\": \"ъщхъ.srt\"}"
        records[0].plan = RecordedPlan(marks: [
            RedactionMark(
                segment: 0, range: 11..<20, category: .obscene, severity: .high, rule: "ъщхъ-1")
        ])
        try casebook.add(contentsOf: records)
        #expect(try casebook.count(SearchQuery(Self.secrets[7])) == 1)

        let path = folder.path("release.casebook")
        #expect(try casebook.release(to: path) { Self.masked($0) } == 20)

        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.range(of: Data("ъщхъ".utf8)) == nil)
        let release = try Casebook.open(at: path, for: .reading)
        for start in stride(from: 0, to: Self.secrets.count, by: 200) {
            let words = Self.secrets[start..<(start + 200)].joined(separator: " OR ")
            #expect(try release.count(SearchQuery(words)) == 0)
        }
        #expect(try release.count(SearchQuery("\"скажи ему\"")) == 2_000)
        #expect(
            try release.entries().allSatisfy {
                $0.isRedacted && $0.origin == nil && $0.clipPath == nil && $0.inputHash == nil
                    && !$0.hasPlan
            })
    }

    @Test func `records that are redacted already are released as they are`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(
            .lines(["A: [удалено] батальон"], isRedacted: true),
            .lines(["A: секрет"], clip: .sample("call-2.wav")))
        let path = folder.path("release")
        #expect(try casebook.release(to: path) { _ in nil } == 1)
        let release = try Casebook.open(at: path, for: .reading)
        #expect(try release.count(SearchQuery("батальон")) == 1)
    }

    @Test func `a release replaces nothing and leaves nothing when it fails`() throws {
        struct Refusal: Error {}
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(.lines(["A: секрет"]))
        #expect(throws: CasebookError.alreadyExists(path: casebook.path)) {
            try casebook.release(to: casebook.path) { $0.transcript }
        }
        let path = folder.path("release")
        #expect(throws: Refusal.self) { try casebook.release(to: path) { _ in throw Refusal() } }
        try casebook.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files == ["calls.casebook"])
    }
}
