import EvidenceExport
import EvidenceModel
import ForcedAlignment
import Foundation
import Redaction
import Verification

/// How well listening again tells words that are there from words that were bleeped: every eighth
/// word of four letters or more is marked, and what is released has it in several ways.
struct Relisten {
    /// What became of a marked word.
    enum Fate: String, CaseIterable {
        case kept
        case bleeped
        /// 30 dB quieter, and that is all.
        case quieter
        /// The bleep is 0.6 s too late.
        case beside
    }

    private var ranks: [Fate: [Double]] = [:]
    private var findings: [Fate: Int] = [:]
    private var clips = 0
    private var untold = 0

    init(of corpus: Corpus) throws {
        let aligner = try ForcedAligner(AlignmentOptions(mode: corpus.mode))
        for clip in corpus.clips {
            let samples = try corpus.condition.applied(to: clip.samples)
            let transcript = clip.transcript(corpus.times)
            guard let aligned = try? aligner.align(transcript, samples: samples),
                let language = LanguageTag(clip.language)
            else { continue }
            let marks = Self.marks(in: aligned.transcript)
            let span = MediaTime.zero..<MediaTime(sample: samples.count)
            let plan = RedactionPlan(marks: marks)
            let regions = try BleepPlan(aligned.transcript, plan, clip: span).regions.map(\.span)
            let words = try marks.compactMap { mark -> RemovedWord? in
                let text = aligned.transcript.segments[mark.segment].text
                let alone = try BleepPlan(
                    aligned.transcript, RedactionPlan(marks: [mark]), clip: span)
                return alone.regions.first.map {
                    RemovedWord(text: String(text.slice(codePoints: mark.range)), span: $0.span)
                }
            }
            let others = RedactedTranscript(aligned.transcript, applying: plan).transcript.segments
                .map(\.text)
            let listener = try Relistening(besides: others, in: language)
            clips += 1
            for fate in Fate.allCases {
                let released = Self.released(samples, regions, fate)
                let found = try listener.ranks(of: words, in: released)
                ranks[fate, default: []] += found.compactMap(\.self)
                let listening = Listening(file: "", found.map { ($0, .zero) })
                if listening.isHeard { findings[fate, default: 0] += 1 }
                if fate == .kept { untold += listening.untoldCount }
            }
        }
    }

    private static func marks(in transcript: Transcript) -> [RedactionMark] {
        let places = transcript.segments.enumerated().flatMap { index, segment in
            segment.words.filter { $0.text.count > 3 }.map { (index, $0.range) }
        }
        return places.enumerated().filter { $0.offset % 8 == 0 }.map { _, place in
            RedactionMark(
                segment: place.0, range: place.1, category: .obscene, severity: .high,
                rule: "benchmark")
        }
    }

    private static func released(_ samples: [Float], _ regions: [TimeSpan], _ fate: Fate)
        -> [Float]
    {
        var result = samples
        for region in regions where fate != .kept {
            let late = fate == .beside ? 9_600 : 0
            let start = region.lowerBound.sampleIndex(at: .speech) + late
            let end = region.upperBound.sampleIndex(at: .speech) + late
            for frame in (start..<end).clamped(to: samples.indices) {
                let tone = 0.05 * Float(sin(2 * .pi * Double(frame) / 16))
                result[frame] = fate == .quieter ? samples[frame] / 31.6 : tone
            }
        }
        return result
    }

    func report(_ name: String) -> String {
        let rows = Fate.allCases.map { fate in
            let ranks = ranks[fate] ?? []
            let shares = [0.5, 0.9, 0.95, 0.99].map { limit in
                let count = Double(ranks.count { $0 >= limit }) / Double(max(1, ranks.count))
                return "\((1_000 * count).rounded() / 10)"
            }.joined(separator: ", ")
            return "  \(fate.rawValue): \(shares) % of words fit better than 50, 90, 95, 99 % of "
                + "others; \(findings[fate] ?? 0) of \(clips) clips are a finding"
        }
        let told = ranks[.kept]?.count ?? 0
        return (["\(name): \(told) words, \(untold) more cannot be told"] + rows)
            .joined(separator: "\n")
    }
}
