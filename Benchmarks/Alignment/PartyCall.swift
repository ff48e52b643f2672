import EvidenceModel
import ForcedAlignment

/// A call of two parties, each in a channel of its own, made of the clips of a corpus in turn.
///
/// Each channel has the other party 25 dB below, a noise of its own, and the second is 6 dB softer.
/// Every third turn begins 1.2 s before the one before it ends, pauses at the edges of both included.
struct PartyCall {
    private(set) var channels: [[Float]] = [[], []]
    private(set) var turns: [(party: Int, words: [Gold.Word])] = []
    private var language = ""

    private static let crossTalk: Float = 0.056
    private static let gains: [Float] = [1, 0.5]
    private static let overlapSamples = 19_200
    private static let pauseSamples = 4_800

    /// The clips of a corpus in calls of at least `seconds`.
    static func calls(of corpus: Corpus, seconds: Double) throws -> [PartyCall] {
        var calls: [PartyCall] = []
        var current = PartyCall()
        for clip in corpus.clips {
            current.append(clip)
            if Double(current.channels[0].count) >= seconds * 16_000 {
                calls.append(try current.heard(through: corpus.condition))
                current = PartyCall()
            }
        }
        return calls
    }

    private mutating func append(_ clip: Clip) {
        let party = turns.count % 2
        let end = channels[0].count
        let start =
            turns.count % 3 == 2
            ? max(0, end - Self.overlapSamples) : end + (turns.isEmpty ? 0 : Self.pauseSamples)
        let missing = max(0, start + clip.samples.count - end)
        for channel in channels.indices {
            channels[channel] += [Float](repeating: 0, count: missing)
        }
        for (index, sample) in clip.samples.enumerated() {
            channels[party][start + index] += sample
        }
        let offset = Double(start) / 16_000
        language = clip.language
        turns.append(
            (
                party,
                clip.segments.joined().map {
                    Gold.Word(w: $0.w, start: $0.start + offset, end: $0.end + offset)
                }
            ))
    }

    /// The call as it was recorded; the second channel goes through backwards, for a noise of its own.
    private func heard(through condition: Condition) throws -> PartyCall {
        var result = self
        let mixed = [0, 1].map { own in
            zip(channels[own], channels[1 - own]).map { $0 + Self.crossTalk * $1 }
        }
        let first = try condition.applied(to: mixed[0])
        let second = Array(try condition.applied(to: mixed[1].reversed()).reversed())
        result.channels = zip([first, second], Self.gains).map { channel, gain in
            channel.map { gain * $0 }
        }
        return result
    }

    /// Both channels added, each 40 dB softer wherever the other is 6 dB louder against its own level, as
    /// an automatic microphone mixer does it.
    var gated: [Float] {
        let levels = channels.map { Self.levels($0) }
        let tops = levels.map { $0.sorted()[levels[0].count * 95 / 100] }
        var gains = [[Float]](repeating: [], count: 2)
        for frame in levels[0].indices {
            let heard = [0, 1].map { levels[$0][frame] / max(tops[$0], 1e-12) }
            for own in 0...1 { gains[own].append(heard[1 - own] > 4 * heard[own] ? 0.01 : 1) }
        }
        return channels[0].indices.map { index in
            let frame = min(index / Self.gateSamples, levels[0].count - 1)
            return (0...1).reduce(Float(0)) { sum, own in
                let gain = gains[own][frame] / Self.gains[own]
                return sum + gain * channels[own][index] / 2
            }
        }
    }

    /// A tenth of a second.
    private static let gateSamples = 1_600

    /// The power of each tenth of a second, its neighbours' counted in.
    private static func levels(_ samples: [Float]) -> [Float] {
        let powers = stride(from: 0, to: samples.count, by: gateSamples).map { start in
            samples[start..<min(samples.count, start + gateSamples)].reduce(Float(0)) {
                $0 + $1 * $1
            }
        }
        return powers.indices.map { index in
            powers[max(0, index - 1)...min(powers.count - 1, index + 1)].reduce(0, +)
        }
    }

    /// The turns of one party.
    func turns(of party: Int) -> [Int] { turns.indices.filter { turns[$0].party == party } }

    /// The mean of both channels, as a mono player gives it.
    var mean: [Float] { zip(channels[0], channels[1]).map { ($0 + $1) / 2 } }

    /// What is said in some turns; with `timed`, from whole second to whole second.
    func transcript(of chosen: [Int], timed: Bool) -> Transcript {
        Transcript(
            segments: chosen.map { index in
                let turn = turns[index]
                let start = MediaTime(seconds: turn.words[0].start.rounded(.down))
                let end = MediaTime(seconds: turn.words[turn.words.count - 1].end.rounded(.up))
                var timing: WordTiming?
                if timed, let start, let end, start < end {
                    timing = WordTiming(span: start..<end, source: .imported)
                }
                return Segment(
                    text: turn.words.map(\.w).joined(separator: " "),
                    timing: timing)
            }, language: LanguageTag(language))
    }
}
