import EvidenceModel

/// Praat's chronological TextGrids: the tiers first, then intervals and points of all of them by time,
/// each with the number of its tier.
enum ChronologicalTextGrid {
    static let signature = "Praat chronological TextGrid text file"

    static func isOne(_ text: SourceText) -> Bool {
        String(decoding: text.utf8.prefix(400), as: UTF8.self).contains(signature)
    }

    /// Reads the file from its first token on.
    static func read(_ tokens: inout TextGridTokens) throws(TranscriptSyntaxError) -> Reading {
        // The signature and the times of the whole.
        _ = try tokens.string()
        _ = try tokens.time()
        _ = try tokens.time()
        var tiers: [(name: String, hasPoints: Bool)] = []
        for _ in 0..<(try tokens.count()) {
            let hasPoints = try tokens.string() == "TextTier"
            tiers.append((Blank.trimmed(try tokens.string()), hasPoints))
            _ = try tokens.time()
            _ = try tokens.time()
        }
        var segments: [Segment] = []
        while tokens.hasMore() {
            let number = try tokens.count()
            guard tiers.indices.contains(number - 1) else { throw tokens.fault(.badNumber) }
            let tier = tiers[number - 1]
            let start = try tokens.time()
            let end = tier.hasPoints ? start : try tokens.time()
            let text = Blank.trimmed(try tokens.string())
            guard !text.isEmpty else { continue }
            segments.append(
                .reading(
                    text, speaker: tier.name.isEmpty ? nil : Speaker(name: tier.name),
                    span: start..<max(start, end)))
        }
        return Reading(transcript: Transcript(segments: segments))
    }
}
