import EvidenceModel
import TestSupport

@testable import SpeakerVoices

/// How well one voice in two calls is told from two voices, a random telephone channel a call.
struct MatchMeasurement {
    private let voices: RealVoices
    private let model: VoiceModel?
    private static let callsPerVoice = 24

    /// A side of a call: a voice, and what it says there.
    private struct Party {
        var voice: Int
        /// Which of the recordings it was cut from, so that no two pairs share sound.
        var part: Int
        var profile: VoiceProfile
    }

    init(folders: [String], model: VoiceModel?) throws {
        voices = try RealVoices(folders: folders)
        self.model = model
    }

    func run() {
        for seconds in [3.0, 5, 10, 15] { run(seconds: seconds) }
    }

    private func run(seconds: Double) {
        var dice = SeededGenerator(seed: 7)
        var parties: [Party] = []
        for (voice, recordings) in voices.utterances.enumerated() {
            let parts = Self.parts(of: recordings.utterances, seconds: seconds)
            for number in 0..<(parts.isEmpty ? 0 : Self.callsPerVoice) {
                let part = number % parts.count
                if let profile = profile(parts[part], &dice) {
                    parties.append(Party(voice: voice, part: part, profile: profile))
                }
            }
        }
        var same: [(voice: Int, distance: Double)] = []
        var other: [Double] = []
        for (number, first) in parties.enumerated() {
            for second in parties.dropFirst(number + 1) {
                let distance = first.profile.distance(to: second.profile)
                if first.voice != second.voice {
                    other.append(distance)
                } else if first.part != second.part {
                    same.append((first.voice, distance))
                }
            }
        }
        report(seconds: seconds, voices: Set(parties.map(\.voice)).count, same, other)
    }

    /// Stretches of a voice's recordings of at least `seconds`, none of which share sound.
    private static func parts(of utterances: [[Float]], seconds: Double) -> [[[Float]]] {
        var parts: [[[Float]]] = [[]]
        for utterance in utterances {
            let held = parts[parts.count - 1].reduce(0) { $0 + $1.count }
            if Double(held) >= seconds * 16_000 { parts.append([]) }
            parts[parts.count - 1].append(utterance)
        }
        return parts.filter { part in
            Double(part.reduce(0) { $0 + $1.count }) >= seconds * 16_000
        }
    }

    /// A voice in a call of its own channel, in noise of 10 to 20 dB.
    private func profile(
        _ utterances: [[Float]], _ dice: inout SeededGenerator
    ) -> VoiceProfile? {
        let channel = TelephoneChannel(&dice)
        let decibels = Double.random(in: 10...20, using: &dice)
        var samples: [Float] = []
        var turns: [TimeSpan] = []
        for utterance in utterances {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += channel.applied(to: utterance, decibels: decibels, &dice)
            turns.append(start..<MediaTime(sample: samples.count, at: .speech))
        }
        return try? VoiceProfile(turns: turns, samples: samples, model: model)
    }

    private func report(
        seconds: Double, voices count: Int, _ pairs: [(voice: Int, distance: Double)],
        _ other: [Double]
    ) {
        guard !pairs.isEmpty, !other.isEmpty else {
            return print("\(seconds) s: too little sound")
        }
        let (same, other) = (pairs.map(\.distance).sorted(), other.sorted())
        func misses(_ limit: Double) -> Double { share(same) { $0 > limit } }
        func alarms(_ limit: Double) -> Double { share(other) { $0 <= limit } }
        let equal = (same + other).min {
            abs(misses($0) - alarms($0)) < abs(misses($1) - alarms($1))
        }
        let rare = other[max(0, other.count / 100 - 1)]
        print(
            "\(seconds) s a voice: \(count) voices, \(same.count) pairs of one, \(other.count) of two; "
                + "equal error \(percent(misses(equal ?? 0))) at \(Int(equal ?? 0)); "
                + "\(percent(1 - misses(rare))) found at 1 % false (\(Int(rare)))")
        for (voice, own) in Dictionary(grouping: pairs, by: \.voice).sorted(by: { $0.key < $1.key })
        {
            let found = share(own.map(\.distance)) { $0 <= rare }
            print("  \(voices.utterances[voice].name): \(own.count) pairs, \(percent(found)) found")
        }
    }

    private func share(_ values: [Double], where holds: (Double) -> Bool) -> Double {
        Double(values.count(where: holds)) / Double(values.count)
    }
}
