import AudioIO
import Casebook
import EvidenceExport
import EvidenceModel
import Foundation
import Redaction
import TestSupport
import Testing
import TranscriptFormats
import Verification

/// One plan, all outputs: random transcripts and plans, released in every format.
struct OnePlanTests {
    @Test(arguments: 1...12)
    func `no output of a plan holds what another one removed, or removes it at another time`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let release = try Release()
        let transcript = randomTranscript(&random)
        let plan = randomPlan(transcript, &random)
        let bleeps = try BleepPlan(transcript, plan, clip: release.clip.info.span)
        let redacted = RedactedTranscript(transcript, applying: plan)
        let record = ReleasedRecord(
            redacted, style: plan.style,
            bleep: RecordDocument.Bleep(
                bleeps, sound: .tone, encoding: try BleepRenderer.encoding(of: release.clip)))
        for format in ReleaseFormat.allCases {
            try release.put("call.\(format.fileExtension)", record.bytes(as: format))
        }
        let done = try BleepRenderer().render(
            release.clip, bleeps, to: release.path("call.wav"))
        let page = try BleepReport(
            done, plan: plan, original: release.clip,
            released: AudioClip.open(release.path("call.wav"))
        ).html()
        try release.put("report.html", page)
        try index(transcript, of: release, applying: plan)
        let verifier = ReleaseVerifier(
            RemovedContent(transcript, plan: plan),
            sound: SoundVerification(bleeps, original: release.clip))
        #expect(try verifier.verify(release.folder).findings.map(\.description) == [])
        try expectSameText(in: release, as: redacted.transcript, masks: plan.style)
        #expect(record.document.bleep?.regions.map(\.span) == bleeps.regions.map(\.span))
        let html = String(decoding: page, as: UTF8.self)
        for region in bleeps.regions {
            let (start, end) = (Timecode(region.span.lowerBound), Timecode(region.span.upperBound))
            #expect(html.contains("<td>\(start)</td><td>\(end)</td>"))
        }
        #expect(record.document.redactions.count == plan.marks.count)
        for redaction in record.document.redactions {
            let span = try #require(redaction.span)
            #expect(
                bleeps.regions.contains {
                    $0.span.lowerBound <= span.lowerBound
                        && span.upperBound <= $0.span.upperBound
                })
        }
    }

    @Test(arguments: 1...6)
    func `the original itself, in any format, is full of findings`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let transcript = randomTranscript(&random)
        let plan = randomPlan(transcript, &random)
        let nothing = RedactionPlan(marks: [])
        let record = ReleasedRecord(RedactedTranscript(transcript, applying: nothing))
        for format in ReleaseFormat.allCases where format != .rttm {
            let release = try Release()
            try release.put("call.\(format.fileExtension)", record.bytes(as: format))
            let report = try ReleaseVerifier(RemovedContent(transcript, plan: plan))
                .verify(release.folder)
            #expect(Set(report.findings.compactMap(\.mark)) == Set(1...plan.marks.count))
        }
    }

    /// Puts a redacted casebook into the release, from one that holds the original.
    private func index(_ transcript: Transcript, of release: Release, applying plan: RedactionPlan)
        throws
    {
        let folder = try TemporaryFolder()
        let casebook = try Casebook.open(at: folder.path("calls.casebook"), for: .creating)
        try casebook.add(
            CasebookRecord(
                clip: release.clip.source(sha256: String(repeating: "a", count: 64)),
                transcript: transcript, isRedacted: false))
        try casebook.release(to: release.path("calls.casebook")) {
            RedactedTranscript($0.transcript, applying: plan).transcript
        }
        let masked = RedactedTranscript(transcript, applying: plan).transcript
        var texts: [String] = []
        try Casebook.open(at: release.path("calls.casebook"), for: .reading).forEachRecord {
            texts += $0.transcript.segments.map(\.text)
        }
        #expect(texts == masked.segments.map(\.text))
    }

    /// What is read back says the same words at the same times; tables have the same words.
    private func expectSameText(in release: Release, as wanted: Transcript, masks: MaskStyle) throws
    {
        let mask = masks.mask(for: "слово", category: .obscene)
        let count = wanted.segments.map(\.text).joined(separator: " ").occurrences(of: mask)
        let table = String(decoding: try release.bytes("call.csv"), as: UTF8.self)
        #expect(table.occurrences(of: mask) == count)
        for format in [ReleaseFormat.srt, .vtt, .json, .textgrid] {
            let bytes = try release.bytes("call.\(format.fileExtension)")
            let read = try TranscriptFile.read(
                bytes, named: "call", as: format.transcriptFormat
            ).transcript
            let text = read.segments.map(\.text).joined(separator: " ")
            #expect(text.occurrences(of: mask) == count, "\(format)")
            guard read.segments.count == wanted.segments.count else { continue }
            // A TextGrid has a tier for each speaker, so its segments are not in the order of time.
            #expect(starts(of: read) == starts(of: wanted), "\(format)")
        }
    }

    private func starts(of transcript: Transcript) -> [Int64] {
        transcript.segments.compactMap { $0.timing?.span.lowerBound.roundedMilliseconds }.sorted()
    }

    /// Four segments within eight seconds, their words timed, with punctuation and repeated words.
    private func randomTranscript(_ random: inout SeededGenerator) -> Transcript {
        let segments = (0..<4).map { index in
            let count = Int.random(in: 2...6, using: &random)
            let words = (0..<count).map { _ in
                randomWord(&random) + (["", "", ",", "!"].randomElement(using: &random) ?? "")
            }
            let start = Int64(index) * 2_000
            var segment = Segment(
                text: words.joined(separator: " "),
                speaker: Speaker(name: "SPEAKER_0\(index % 2)"),
                timing: WordTiming(
                    span: MediaTime(milliseconds: start)..<MediaTime(milliseconds: start + 1_900),
                    source: .imported))
            let length = 1_900 / Int64(count)
            for word in segment.words.indices {
                let from = start + Int64(word) * length
                let span =
                    MediaTime(milliseconds: from)..<MediaTime(milliseconds: from + length - 20)
                let isTimed = Int.random(in: 0..<4, using: &random) > 0
                segment.words[word].timing = WordTiming(
                    span: span, source: isTimed ? .aligned(confidence: 0.7) : .interpolated)
            }
            return segment
        }
        return Transcript(segments: segments, language: .russian)
    }

    private func randomWord(_ random: inout SeededGenerator) -> String {
        let letters = [Array("аеиоу"), Array("бвгдзклмнпрст")]
        return String(
            (0..<Int.random(in: 4...8, using: &random)).map { index in
                letters[index % 2].randomElement(using: &random) ?? "а"
            })
    }

    /// One to three marks of one or two words each.
    private func randomPlan(_ transcript: Transcript, _ random: inout SeededGenerator)
        -> RedactionPlan
    {
        let marks = (0..<3).compactMap { index -> RedactionMark? in
            let words = transcript.segments[index].words
            guard index == 0 || Bool.random(using: &random) else { return nil }
            let first = Int.random(in: 0..<words.count, using: &random)
            let last = min(words.count - 1, first + Int.random(in: 0...1, using: &random))
            let text = words[last].text.trimmingCharacters(in: .punctuationCharacters)
            let end = words[last].range.lowerBound + text.codePointCount
            return RedactionMark(
                segment: index, range: words[first].range.lowerBound..<end, category: .obscene,
                severity: .high, rule: "test")
        }
        let styles: [MaskStyle] = [.plain, .bbc, .court]
        return RedactionPlan(marks: marks, style: styles.randomElement(using: &random) ?? .plain)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func occurrences(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
