internal import EvidenceModel

/// What a segment says of its own uncertainty as bytes: a bit for each reason to doubt its times, how
/// its speaker's label was made (zero for by a person) and how sure that is, then for each word how sure
/// the recogniser was of it, zero for not said. Shares are counted in ten-thousandths.
enum UncertaintyCode {
    /// The bytes; nil when nothing is uncertain.
    static func bytes(for segment: Segment) -> [UInt8]? {
        let scores = segment.words.map(\.score)
        let hasScores = scores.contains { $0 != nil }
        guard !segment.doubts.isEmpty || segment.speakerSuggestion != nil || hasScores else {
            return nil
        }
        var bytes = VariableLengthWriter()
        bytes.write(unsigned: bits(of: segment.doubts))
        let method = segment.speakerSuggestion.flatMap { methods.firstIndex(of: $0.method) }
        bytes.write(unsigned: method.map { UInt64($0) + 1 } ?? 0)
        if let suggestion = segment.speakerSuggestion {
            bytes.write(unsigned: count(suggestion.confidence))
        }
        if hasScores {
            for score in scores { bytes.write(unsigned: score.map { count($0) + 1 } ?? 0) }
        }
        return bytes.bytes
    }

    /// Puts what the bytes say into the segment, whose words are there; what makes no sense is left out.
    static func read(_ bytes: [UInt8], into segment: inout Segment) {
        var reader = VariableLengthReader(bytes[...])
        let bits = reader.readUnsigned() ?? 0
        segment.doubts = doubts.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { doubts[$0] }
        if let number = reader.readUnsigned(), number > 0, let confidence = reader.readUnsigned(),
            let index = Int(exactly: number - 1), methods.indices.contains(index)
        {
            segment.speakerSuggestion = SpeakerSuggestion(
                method: methods[index], confidence: share(confidence))
        }
        for index in segment.words.indices {
            guard let score = reader.readUnsigned() else { return }
            segment.words[index].score = score == 0 ? nil : share(score - 1)
        }
    }

    /// In the order of their bits, which files hold: only ever added to.
    private static let doubts: [TimingDoubt] = [
        .notInSound, .contradictsSound, .widened, .beyondClip, .otherLanguage,
    ]
    /// In the order of their numbers, which files hold: only ever added to.
    private static let methods: [SpeakerSuggestion.Method] = [.voice, .channel, .turns]
    private static let shareUnits = 10_000.0

    private static func bits(of found: [TimingDoubt]) -> UInt64 {
        doubts.indices.reduce(0) { found.contains(doubts[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }

    private static func count(_ share: Double) -> UInt64 {
        UInt64((min(max(share, 0), 1) * shareUnits).rounded())
    }

    private static func share(_ count: UInt64) -> Double { Double(count) / shareUnits }
}
