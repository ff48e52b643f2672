import EvidenceModel
import TestSupport

/// Two voices in turns of 1.5 to 8 seconds, cut from their recordings without using any twice.
struct TestCall {
    /// What a channel belongs to.
    enum Channels: String, CaseIterable { case perTurn, perCall, perParty }

    var samples: [Float] = []
    var turns: [TimeSpan] = []
    var speakers: [Int] = []

    /// A call of the voices' utterances, at most `seconds` of each, with pauses of 0.3 s.
    init(
        _ voices: [[[Float]]], seconds: Double, channels: Channels, decibels: Double,
        _ dice: inout SeededGenerator
    ) {
        var excerpts = voices.enumerated().flatMap { voice, utterances in
            Self.excerpts(utterances, seconds: seconds, &dice).map { (voice, $0) }
        }
        excerpts.shuffle(using: &dice)
        let party = voices.map { _ in TelephoneChannel(&dice) }
        for (voice, excerpt) in excerpts {
            let channel =
                switch channels {
                case .perTurn: TelephoneChannel(&dice)
                case .perCall: party[0]
                case .perParty: party[voice]
                }
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += channel.applied(to: excerpt, decibels: decibels, &dice)
            turns.append(start..<MediaTime(sample: samples.count, at: .speech))
            speakers.append(voice)
            samples += [Float](repeating: 0, count: 4_800)
        }
    }

    /// Excerpts of chance length; the recordings in chance order.
    static func excerpts(
        _ utterances: [[Float]], seconds: Double, _ dice: inout SeededGenerator
    ) -> [[Float]] {
        var excerpts: [[Float]] = []
        var left = Int(seconds * 16_000)
        for utterance in utterances.shuffled(using: &dice) {
            var start = 0
            while utterance.count - start >= 16_000, left > 0 {
                var length = Int(Double.random(in: 1.5...8, using: &dice) * 16_000)
                if utterance.count - start - length < 16_000 { length = utterance.count - start }
                excerpts.append(Array(utterance[start..<start + length]))
                start += length
                left -= length
            }
        }
        return excerpts
    }
}
