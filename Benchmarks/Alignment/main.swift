import EvidenceModel
import ForcedAlignment
import Foundation

var golds: [(String, [Gold])] = []
let arguments = CommandLine.arguments.dropFirst()
for argument in arguments {
    if argument.hasPrefix("festvox") {
        let step = Int(argument.dropFirst("festvox".count)) ?? 1
        let all = try FestvoxGold().read { $0 < "ru_0600" }
        golds.append((argument, all.enumerated().filter { $0.offset % step == 0 }.map(\.element)))
    } else {
        golds.append((argument, try Gold.read(argument)))
    }
}
let aligner = try ForcedAligner()
for (name, list) in golds {
    var starts = Deviations()
    var ends = Deviations()
    var seconds = 0.0
    var confidences: [(Double, Double)] = []
    let clock = ContinuousClock()
    var spent = Duration.zero
    for gold in list {
        let samples = try WaveFile.samples(gold.audio)
        let transcript = Transcript(
            segments: [Segment(text: gold.words.map(\.w).joined(separator: " "))],
            language: LanguageTag(gold.language))
        let begin = clock.now
        let aligned = try aligner.align(transcript, samples: samples)
        spent += clock.now - begin
        seconds += Double(samples.count) / 16_000
        for (word, reference) in zip(aligned.transcript.segments[0].words, gold.words) {
            guard let timing = word.timing else { continue }
            starts.add(timing.span.lowerBound.seconds, gold: reference.start)
            ends.add(timing.span.upperBound.seconds, gold: reference.end)
            confidences.append(
                (timing.confidence ?? 0, abs(timing.span.lowerBound.seconds - reference.start)))
        }
    }
    let time = Double(spent.wholeMicroseconds) / 1e6
    print(name, list.count, "clips", seconds, "s,", seconds / time, "x real time")
    print("  starts", starts.row)
    print("  ends  ", ends.row)
    let sorted = confidences.sorted { $0.0 < $1.0 }
    for tenth in 0..<10 {
        let part = sorted[sorted.count * tenth / 10..<sorted.count * (tenth + 1) / 10]
        guard let first = part.first, let last = part.last else { continue }
        let good = part.count { $0.1 <= 0.1 }
        print("  conf", first.0, last.0, Double(good) / Double(part.count))
    }
}
