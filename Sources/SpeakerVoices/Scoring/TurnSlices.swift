import EvidenceModel

/// Two sets of turns, cut wherever one begins or ends.
struct TurnSlices {
    /// A stretch in which nobody begins or stops speaking.
    struct Slice {
        var length: Duration
        var reference: Set<String>
        var hypothesis: Set<String>
    }

    let slices: [Slice]

    init(
        reference: [DiarizationError.Turn], hypothesis: [DiarizationError.Turn], collar: Duration
    ) {
        let borders = reference.flatMap { [$0.span.lowerBound, $0.span.upperBound] }
        let ignored = collar > .zero ? borders.map { $0 - collar..<$0 + collar } : []
        let cuts = Set(
            (reference + hypothesis).map(\.span).flatMap { [$0.lowerBound, $0.upperBound] }
                + ignored.flatMap { [$0.lowerBound, $0.upperBound] }
        ).sorted()
        slices = zip(cuts, cuts.dropFirst()).compactMap { start, end in
            let span = start..<end
            guard !ignored.contains(where: { $0.overlaps(span) }) else { return nil }
            let spoken = Set(reference.filter { $0.span.overlaps(span) }.map(\.speaker))
            let said = Set(hypothesis.filter { $0.span.overlaps(span) }.map(\.speaker))
            guard !spoken.isEmpty || !said.isEmpty else { return nil }
            return Slice(length: span.length, reference: spoken, hypothesis: said)
        }
    }
}
