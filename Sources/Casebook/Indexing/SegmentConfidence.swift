internal import EvidenceModel

/// How sure the times of a segment are.
enum SegmentConfidence {
    /// The segment's own confidence or the mean of its words', 0 to 1; 0 when it was sought in the sound
    /// and not found, nil when it was not sought.
    static func of(_ segment: Segment) -> Double? {
        if let confidence = segment.timing?.confidence { return confidence }
        if segment.doubts.contains(.notInSound) { return 0 }
        let known = segment.words.compactMap { $0.timing?.confidence }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
}
