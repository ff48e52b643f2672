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
        /// The tokens of a neural model that spell it; empty when there is no such model, or when it
        /// cannot be spelt with them.
        var tokens: [Int32] = []
        /// What a pause after it costs, in nats.
        var pauseCost: Float
    }

    /// The words of each segment that are spoken; the others are timed from their neighbours.
    let segments: [[SpokenWord]]

    /// Phones in all.
    var phoneCount: Int { segments.joined().reduce(0) { $0 + $1.columns.count / 3 } }

    /// The columns of all words.
    var columns: Set<Int32> { Set(segments.joined().flatMap(\.columns)) }

    /// Segments whose indexes are in `unspoken` have no spoken words.
    init(
        _ transcript: Transcript, language: LanguageTag, unspoken: Set<Int> = [],
        model: AcousticModel, spelling: Spelling? = nil
    ) throws(AlignmentError) {
        var voices = Voices()
        var segments: [[SpokenWord]] = []
        for (index, segment) in transcript.segments.enumerated() {
            segments.append(
                unspoken.contains(index)
                    ? []
                    : try Self.words(
                        of: segment, segment.language ?? language, model, spelling, &voices)
            )
        }
        self.segments = segments
    }

    private static func words(
        of segment: Segment, _ language: LanguageTag, _ model: AcousticModel, _ spelling: Spelling?,
        _ voices: inout Voices
    ) throws(AlignmentError) -> [SpokenWord] {
        let isShouted = !segment.text.contains(where: \.isLowercase)
        var words: [SpokenWord] = []
        for (place, word) in segment.words.enumerated() {
            let reading = WordReading(
                word.text, after: place > 0 ? segment.words[place - 1].text : nil, in: language,
                isShouted: isShouted)
            let (columns, isKnown): ([Int32], Bool)
            switch try voices.pronunciation(of: reading, elseIn: language) {
            case .unspoken: continue
            case .unknown(let sounds):
                let anySound = Int32(model.stateCount)
                columns = [Int32](repeating: anySound, count: 3 * max(1, min(20, sounds)))
                isKnown = false
            case .phones(let phones):
                columns = phones.compactMap(model.index).flatMap { phone in
                    (0..<3).map { Int32(3 * phone + $0) }
                }
                isKnown = true
            }
            words.append(
                SpokenWord(
                    place: place, columns: columns, isKnown: isKnown,
                    tokens: spelling?.tokens(of: reading) ?? [],
                    pauseCost: PauseCost.after(
                        place, of: segment.words, phones: columns.count / 3)))
        }
        return words
    }
}
