import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Redaction
import Testing

struct ExistingBleepTests {
    @Test(arguments: [(700.0, 8_000), (1_000.0, 44_100), (1_187.0, 16_000)])
    func `a tone in speech is found to within 5 ms`(hertz: Double, rate: Int) throws {
        let folder = try BleepSamples()
        let noise = try folder.noise("noise", ClipEncoding(.wav, .float32), rate: rate, channels: 1)
        var samples = try BleepSamples.samples(noise)
        for index in rate * 3 / 4..<rate * 5 / 4 {
            samples[index] = 0.1 * sin(2 * .pi * hertz * Double(index) / Double(rate))
        }
        for index in rate * 3 / 2..<rate * 7 / 4 { samples[index] = 0 }
        let clip = try folder.clip(
            "clip", ClipEncoding(.wav, .float32), samples, rate: rate, channels: 1)
        let found = try ExistingBleep.find(in: clip)
        #expect(found.map(\.kind) == [.tone, .silence])
        let wanted = [TimeSpan.milliseconds(750, 1_250), .milliseconds(1_500, 1_750)]
        for (bleep, span) in zip(found, wanted) {
            let start = bleep.span.lowerBound - span.lowerBound
            let end = bleep.span.upperBound - span.upperBound
            #expect((Duration.milliseconds(-5)...Duration.milliseconds(5)).contains(start))
            #expect((Duration.milliseconds(-5)...Duration.milliseconds(5)).contains(end))
        }
    }

    @Test(arguments: [
        ("k-battalion-ru.wav", 1), ("k-battalion-ko.mp3", 1), ("k-battalion-uk.flac", 0),
    ])
    func `the calls have the bleeps that were put into them`(name: String, count: Int) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let path = tests.appendingPathComponent("../../../media/\(name)").standardizedFileURL.path
        let tones = try ExistingBleep.find(in: AudioClip.open(path)).filter { $0.kind == .tone }
        #expect(tones.count == count)
        let lengths = tones.map(\.span.length)
        #expect(lengths.allSatisfy { abs($0.wholeMicroseconds - 420_000) <= 20_000 })
    }

    @Test func `a masked word takes the time of the bleep beside it, another word does not`() throws
    {
        var segment = Segment(text: "иди на х** сюда")
        for (word, start) in [Int64(0), 500, 1_000, 1_500].enumerated() {
            segment.words[word].timing = WordTiming(
                span: .milliseconds(start, start + 400), source: .imported)
        }
        let marks = [(7..<10, RedactionCategory.masked), (11..<15, .person)].map {
            range, category in
            RedactionMark(
                segment: 0, range: range, category: category, severity: .high, rule: "test")
        }
        let bleeps = [
            bleep(.milliseconds(1_800, 2_200)), bleep(.milliseconds(1_050, 1_470)),
            bleep(.milliseconds(9_000, 9_400)),
        ]
        let call = Transcript(segments: [segment])
        let timed = call.timed(by: bleeps, maskedBy: RedactionPlan(marks: marks))
        let word = WordTiming(span: .milliseconds(1_050, 1_470), source: .bleeped)
        #expect(
            timed.segments[0].words.map(\.timing) == [
                segment.words[0].timing, segment.words[1].timing, word, segment.words[3].timing,
            ])
        let late = call.timed(
            by: [bleep(.milliseconds(1_901, 2_000))], maskedBy: RedactionPlan(marks: marks))
        #expect(late == call)
    }

    @Test func `words make room for a bleep, and a segment that came with times keeps them`() {
        var segment = Segment(
            text: "на х** сюда",
            timing: WordTiming(span: .milliseconds(0, 1_000), source: .imported))
        for (word, start) in [Int64(0), 300, 600].enumerated() {
            segment.words[word].timing = WordTiming(
                span: .milliseconds(start, start + 300), source: .aligned(confidence: 0.5))
        }
        let plan = RedactionPlan(marks: [
            RedactionMark(
                segment: 0, range: 3..<6, category: .masked, severity: .high, rule: "test")
        ])
        let bleeps = [bleep(.milliseconds(200, 1_200))]
        let kept = Transcript(segments: [segment]).timed(by: bleeps, maskedBy: plan).segments[0]
        #expect(
            kept.words.map(\.timing?.span) == [
                .milliseconds(0, 200), .milliseconds(200, 1_000), .milliseconds(1_000, 1_000),
            ])
        #expect(kept.timing == segment.timing)
        segment.timing?.source = .aligned(confidence: 0.5)
        let grown = Transcript(segments: [segment]).timed(by: bleeps, maskedBy: plan).segments[0]
        #expect(grown.timing?.span == .milliseconds(0, 1_200))
        #expect(grown.words[1].timing?.span == .milliseconds(200, 1_200))
    }

    private func bleep(_ span: TimeSpan) -> ExistingBleep { ExistingBleep(span: span, kind: .tone) }
}
