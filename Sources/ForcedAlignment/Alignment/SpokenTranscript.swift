import EvidenceModel

/// A transcript's words as states of the acoustic model.
struct SpokenTranscript {
    /// How a word stands in a chain.
    struct SpokenWord {
        /// The word's place in its segment.
        var place: Int
        /// The columns of its states.
        var columns: [Int32]
        /// Whether its sounds are known.
        var isKnown: Bool
        /// What a pause after it costs, in nats.
        var pauseCost: Float
    }

    /// The words of each segment that are spoken; the others are timed from their neighbours.
    let segments: [[SpokenWord]]

    /// Phones in all.
    var phoneCount: Int { segments.joined().reduce(0) { $0 + $1.columns.count / 3 } }

    /// The columns of all words.
    var columns: Set<Int32> { Set(segments.joined().flatMap(\.columns)) }

    init(
        _ transcript: Transcript, language: LanguageTag, model: AcousticModel
    ) throws(AlignmentError) {
        var pronouncers: [LanguageTag: Pronouncer] = [:]
        var segments: [[SpokenWord]] = []
        for segment in transcript.segments {
            let tag = segment.language ?? language
            let pronouncer: Pronouncer
            if let known = pronouncers[tag] {
                pronouncer = known
            } else {
                pronouncer = try Pronouncer(tag)
            }
            pronouncers[tag] = pronouncer
            var words: [SpokenWord] = []
            for (place, word) in segment.words.enumerated() {
                switch try pronouncer.pronunciation(of: word.text) {
                case .unspoken: continue
                case .unknown(let sounds):
                    let columns = [Int32](
                        repeating: Int32(model.stateCount), count: 3 * max(1, min(20, sounds)))
                    words.append(
                        SpokenWord(
                            place: place, columns: columns, isKnown: false,
                            pauseCost: PauseCost.after(place, of: segment.words, phones: sounds)))
                case .phones(let phones):
                    let columns = phones.compactMap(model.index).flatMap { phone in
                        (0..<3).map { Int32(3 * phone + $0) }
                    }
                    words.append(
                        SpokenWord(
                            place: place, columns: columns, isKnown: true,
                            pauseCost: PauseCost.after(
                                place, of: segment.words, phones: phones.count)))
                }
            }
            segments.append(words)
        }
        self.segments = segments
    }
}
