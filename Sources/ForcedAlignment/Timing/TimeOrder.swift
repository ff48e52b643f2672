import EvidenceModel

/// The segments of a transcript in the order of their times, and back.
struct TimeOrder {
    private let places: [Int]

    /// The order of a timed transcript; segments that begin at the same time stay as they are.
    init(of transcript: Transcript) {
        let starts = transcript.segments.map { $0.timing?.span.lowerBound ?? .zero }
        places = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    }

    func sorted(_ transcript: Transcript) -> Transcript {
        var result = transcript
        result.segments = places.map { transcript.segments[$0] }
        return result
    }

    func restored(_ transcript: Transcript) -> Transcript {
        var result = transcript
        for (index, place) in places.enumerated() {
            result.segments[place] = transcript.segments[index]
        }
        return result
    }
}
