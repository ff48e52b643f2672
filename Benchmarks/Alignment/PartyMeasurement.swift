import EvidenceModel
import ForcedAlignment

/// How calls with one party per channel are aligned: to the mean of the channels, to each channel
/// apart, and to the one that is louder.
struct PartyMeasurement {
    private let calls: [PartyCall]
    private let name: String

    /// `[CONDITION:]SECONDS:NAME`, of which the clips of the corpus NAME become calls of SECONDS.
    init(_ argument: String) throws {
        var parts = argument.split(separator: ":").map(String.init)
        let place = parts.count > 1 ? parts.count - 2 : 0
        let seconds = Double(parts[place]) ?? 60
        if Double(parts[place]) != nil { parts.remove(at: place) }
        calls = try PartyCall.calls(
            of: Corpus(parts.joined(separator: ":")), seconds: seconds)
        name = argument
    }

    /// What is listened to.
    private enum Listening: String, CaseIterable {
        /// The mean of the channels, as the product does it.
        case mean
        /// Each party's channel, for its turns alone; who is in which is known.
        case apart
        /// The channels mixed so that only the louder one is open.
        case gated
    }

    func report() throws -> String {
        try [("no times", false), ("whole seconds", true)].flatMap { times, timed in
            try Listening.allCases.map { listening in
                "\(name), \(times), \(listening.rawValue)\n" + (try rows(listening, timed: timed))
            }
        }.joined(separator: "\n")
    }

    private func rows(_ listening: Listening, timed: Bool) throws -> String {
        let aligner = try ForcedAligner()
        var starts = Deviations()
        var ends = Deviations()
        for call in calls {
            let parts: [(samples: [Float], turns: [Int])] =
                switch listening {
                case .mean: [(call.mean, Array(call.turns.indices))]
                case .gated: [(call.gated, Array(call.turns.indices))]
                case .apart: [0, 1].map { (call.channels[$0], call.turns(of: $0)) }
                }
            for part in parts {
                let aligned = try aligner.align(
                    call.transcript(of: part.turns, timed: timed), samples: part.samples)
                for (segment, turn) in zip(aligned.transcript.segments, part.turns) {
                    for (word, gold) in zip(segment.words, call.turns[turn].words) {
                        guard let span = word.timing?.span else { continue }
                        starts.add(span.lowerBound.seconds, gold: gold.start)
                        ends.add(span.upperBound.seconds, gold: gold.end)
                    }
                }
            }
        }
        return "  starts \(starts.row)\n  ends   \(ends.row)"
    }
}
