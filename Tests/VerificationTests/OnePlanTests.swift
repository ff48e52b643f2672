import AudioIO
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
        let record = ReleasedRecord(
            RedactedTranscript(transcript, applying: plan), style: plan.style)
        for format in ReleaseFormat.allCases {
            try release.put("call.\(format.fileExtension)", record.bytes(as: format))
        }
        _ = try BleepRenderer().render(release.clip, bleeps, to: release.path("call.wav"))
        let verifier = ReleaseVerifier(
            RemovedContent(transcript, plan: plan),
            sound: SoundVerification(bleeps, original: release.clip))
        #expect(try verifier.verify(release.folder).findings.map(\.description) == [])
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
