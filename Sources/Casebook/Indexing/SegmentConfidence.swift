internal import EvidenceModel

/// How sure the times of a segment are.
enum SegmentConfidence {
    /// The segment's own confidence or the mean of its words', 0 to 1; nil when nothing in it was
    /// found in the sound.
    static func of(_ segment: Segment) -> Double? {
        if let confidence = segment.timing?.confidence { return confidence }
        let known = segment.words.compactMap { $0.timing?.confidence }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
}
