import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation
import Redaction
import Testing

struct BleepReportTests {
    private func page(_ samples: (Int) -> Double, rule: String = "ru.secret-root") throws -> String
    {
        let folder = try BleepSamples()
        let encoding = ClipEncoding(.wav, .signed16)
        let clip = try folder.clip(
            "clip.wav", encoding, (0..<16_000).map(samples), rate: 8_000, channels: 1)
        var segment = Segment(text: "а сука б")
        for (word, start) in [Int64(100), 800, 1_500].enumerated() {
            segment.words[word].timing = WordTiming(
                span: .milliseconds(start, start + 400), source: .imported)
        }
        let plan = RedactionPlan(marks: [
            RedactionMark(
                segment: 0, range: 2..<6, category: .insult, severity: .high, rule: rule)
        ])
        let bleeps = try BleepPlan(
            Transcript(segments: [segment]), plan, clip: clip.info.span)
        let record = try BleepRenderer(sound: .silence).render(
            clip, bleeps, to: folder.path("out.wav"))
        let released = try AudioClip.open(folder.path("out.wav"))
        let html = try BleepReport(record, plan: plan, original: clip, released: released).html()
        return String(decoding: html, as: UTF8.self)
    }

    @Test func `the page has times, category and family of the rule, and loads nothing`() throws {
        let html = try page { sin(Double($0)) / 4 }
        #expect(
            html.contains("<td>00:00:00.750</td><td>00:00:01.260</td><td>insult</td><td>ru</td>"))
        #expect(html.contains("1 stretch, 0.5 seconds of 2.0, in all channels; silence is heard"))
        for word in [
            "сука", "secret-root", "http:", "https", "src=", "<script", "url(", "clip.wav",
        ] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test func `what was removed leaves no trace in the page: another word gives the same one`()
        throws
    {
        func sound(_ inside: Double) -> (Int) -> Double {
            { (6_000..<10_080).contains($0) ? inside * sin(Double($0)) : sin(Double($0)) / 4 }
        }
        #expect(try page(sound(0.9)) == page(sound(0.01)))
    }

    @Test(arguments: [("policy.pattern-3", "policy"), ("names/Сосна", "other"), ("mask", "mask")])
    func `a rule is named by its family only`(rule: String, family: String) throws {
        #expect(try page({ sin(Double($0)) / 4 }, rule: rule).contains("<td>\(family)</td>"))
    }
}
