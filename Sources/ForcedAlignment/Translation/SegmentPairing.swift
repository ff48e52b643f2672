package import EvidenceModel

/// Which segments of a translation say what which segments of the original say.
package struct SegmentPairing: Hashable, Sendable {
    /// Segments that belong together: one and one, or all of a speaker's turn.
    package struct Group: Hashable, Sendable {
        /// Indexes in the original.
        package var original: Range<Int>
        /// Indexes in the translation.
        package var translation: Range<Int>
    }

    /// The groups, in order; every segment of both is in one.
    package let groups: [Group]

    /// Pairs segments one by one where there are equally many, else turn by turn where the labels of
    /// the speakers change alike, whatever they are called in either.
    ///
    /// - Parameter file: the translation's name, for the error that says where the two part.
    package init(
        original: Transcript, translation: Transcript, file: String
    ) throws(AlignmentError) {
        let counts = (original.segments.count, translation.segments.count)
        if counts.0 == counts.1 {
            groups = (0..<counts.0).map { Group(original: $0..<$0 + 1, translation: $0..<$0 + 1) }
            return
        }
        let turns = (Self.turns(original), Self.turns(translation))
        let agreeing = Self.agreeingTurns(turns.0, turns.1)
        let isWhole = agreeing == turns.0.count && agreeing == turns.1.count
        guard turns.0.count > 1, turns.1.count > 1, isWhole else {
            // A turn that one of them lacks shows first where a turn has more segments than its other.
            let parting =
                zip(turns.0, turns.1).prefix(agreeing)
                .enumerated().first { $1.0.range.count != $1.1.range.count }?.offset ?? agreeing
            throw .translationParts(
                file: file, segment: turns.1.place(parting, else: counts),
                originalSegment: turns.0.place(parting, else: counts), count: counts.1,
                originalCount: counts.0)
        }
        groups = zip(turns.0, turns.1).map { Group(original: $0.range, translation: $1.range) }
    }

    fileprivate struct Turn {
        var speaker: String
        var range: Range<Int>
    }

    /// Runs of segments of one speaker; none when a segment names nobody.
    private static func turns(_ transcript: Transcript) -> [Turn] {
        var turns: [Turn] = []
        for (index, segment) in transcript.segments.enumerated() {
            guard let speaker = segment.speaker?.name else { return [] }
            if let last = turns.last, last.speaker == speaker {
                turns[turns.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                turns.append(Turn(speaker: speaker, range: index..<index + 1))
            }
        }
        return turns
    }

    /// How many turns from the first on are spoken by the same people: a label of one side stands
    /// for one label of the other.
    private static func agreeingTurns(_ original: [Turn], _ translation: [Turn]) -> Int {
        var names: [String: String] = [:]
        var backwards: [String: String] = [:]
        for (index, (one, other)) in zip(original, translation).enumerated() {
            guard names[one.speaker, default: other.speaker] == other.speaker,
                backwards[other.speaker, default: one.speaker] == one.speaker
            else { return index }
            names[one.speaker] = other.speaker
            backwards[other.speaker] = one.speaker
        }
        return min(original.count, translation.count)
    }
}

extension [SegmentPairing.Turn] {
    /// The number, from 1, of the segment at which turn `index` begins; without turns, the first
    /// that the shorter text lacks.
    fileprivate func place(_ index: Int, else counts: (Int, Int)) -> Int {
        if isEmpty { return Swift.min(counts.0, counts.1) + 1 }
        return indices.contains(index)
            ? self[index].range.lowerBound + 1 : self[count - 1].range.upperBound + 1
    }
}
