import EvidenceModel
import SpeakerVoices
import TestSupport

/// Wrong-speaker time over calls of every pair of voices.
struct VoiceMeasurement {
    private let voices: RealVoices
    private let callsPerPair: Int
    private let seconds: Double
    private let model: VoiceModel?

    /// `seconds` is the most that a call holds of a voice.
    init(folders: [String], callsPerPair: Int, seconds: Double, model: VoiceModel?) throws {
        voices = try RealVoices(folders: folders)
        self.callsPerPair = callsPerPair
        self.seconds = seconds
        self.model = model
    }

    func run() throws {
        for voice in voices.utterances {
            let seconds = voice.utterances.reduce(0) { $0 + $1.count } / 16_000
            print("voice \(voice.name): \(voice.utterances.count) utterances, \(seconds) s")
        }
        for channels in TestCall.Channels.allCases { try run(channels) }
    }

    private func run(_ channels: TestCall.Channels) throws {
        var dice = SeededGenerator(seed: 20_261_122)
        var known: [Double] = []
        var unknown: [Double] = []
        var counts: [Int: Int] = [:]
        var calibration = Calibration()
        var refused = 0
        for first in voices.utterances.indices {
            for second in voices.utterances.indices where first < second {
                let pair = [first, second].map { voices.utterances[$0] }
                var errors: [Double] = []
                for _ in 0..<callsPerPair {
                    let call = TestCall(
                        pair.map(\.utterances), seconds: seconds, channels: channels,
                        decibels: 10,
                        &dice)
                    guard let assignment = try? assignment(call, .exactly(2)) else {
                        refused += 1
                        continue
                    }
                    errors.append(rate(assignment, call))
                    calibration.add(assignment, call)
                    let free = try self.assignment(call, .automatic)
                    unknown.append(rate(free, call))
                    counts[free.voiceCount, default: 0] += 1
                }
                known += errors
                print("  \(channels) \(pair[0].name)-\(pair[1].name) \(percent(mean(errors)))")
            }
        }
        let found = counts.sorted { $0.key < $1.key }.map { "\($0.value)×\($0.key)" }
        print(
            "\(channels): \(known.count) calls, wrong-speaker time \(percent(mean(known))) "
                + "(median \(percent(known.sorted()[known.count / 2]))) with the number known, "
                + "\(percent(mean(unknown))) unknown; voices found \(found.joined(separator: " ")); "
                + "\(refused) calls refused for too little speech")
        calibration.print()
    }

    private func assignment(
        _ call: TestCall, _ count: SpeakerCount
    ) throws -> VoiceAssignment {
        try VoiceAssignment(
            turns: call.turns.map { $0 }, samples: call.samples, count: count, model: model)
    }

    private func rate(_ assignment: VoiceAssignment, _ call: TestCall) -> Double {
        let reference = zip(call.turns, call.speakers).map {
            DiarizationError.Turn(span: $0, speaker: "\($1)")
        }
        let hypothesis = zip(call.turns, assignment.labels).map { turn, label in
            DiarizationError.Turn(span: turn, speaker: label.map { "\($0.voice)" } ?? "nobody")
        }
        return DiarizationError(hypothesis, against: reference).rate
    }

    private func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(max(1, values.count))
    }
}

/// How often labels of a confidence are right.
struct Calibration {
    private var tenths: [Int: (right: Int, all: Int)] = [:]

    mutating func add(_ assignment: VoiceAssignment, _ call: TestCall) {
        func agreeing(_ swapped: Bool) -> [Bool] {
            zip(assignment.labels, call.speakers).map { label, speaker in
                ((label?.voice ?? 0) != speaker) == swapped
            }
        }
        let straight = agreeing(false)
        let right = 2 * straight.count(where: \.self) >= straight.count ? straight : agreeing(true)
        for (label, isRight) in zip(assignment.labels, right) {
            guard let label else { continue }
            let bin = min(9, Int(label.confidence * 10))
            let old = tenths[bin] ?? (0, 0)
            tenths[bin] = (old.right + (isRight ? 1 : 0), old.all + 1)
        }
    }

    func print() {
        for (bin, count) in tenths.sorted(by: { $0.key < $1.key }) {
            Swift.print(
                "  confidence from 0.\(bin): \(count.all) turns, "
                    + "\(percent(Double(count.right) / Double(count.all))) right")
        }
    }
}

/// A share with one decimal.
func percent(_ share: Double) -> String {
    let permille = Int((share * 1_000).rounded())
    return "\(permille / 10).\(permille % 10) %"
}
