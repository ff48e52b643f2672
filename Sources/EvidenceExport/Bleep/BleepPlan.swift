public import EvidenceModel
public import Redaction

/// What is cut out of a clip: stretches in order, none touching another.
public struct BleepPlan: Hashable, Sendable {
    /// The stretches, in order of time.
    public let regions: [BleepRegion]

    /// Stretches closer than this are made one: what would be left between them is a click.
    static let shortestGap = Duration.milliseconds(16)

    /// Finds the sound of a redaction plan's marks.
    ///
    /// A mark takes the times of the words it touches, all of them, and the padding. Words without a
    /// time of their own (interpolated, distributed, carried over from another transcript) are
    /// covered by widening to the known times around them, in the worst case to the whole clip:
    /// covering the word wins over sparing its neighbours, and ``BleepRegion/basis`` says so. A time
    /// that a person has set for a mark replaces that of its words. A style that keeps words in the
    /// text keeps them in the sound.
    /// - Parameters:
    ///   - transcript: the original, with word times.
    ///   - plan: the plan that masks the text.
    ///   - clip: from the first sample of the clip to the end of the last.
    ///   - path: the clip's, for errors.
    ///   - padding: what goes beyond the words.
    /// - Throws: ``BleepError/outsideClip(path:region:span:clip:)`` when a mark's word is said to begin
    ///   before the clip or after its end.
    public init(
        _ transcript: Transcript, _ plan: RedactionPlan, clip: TimeSpan,
        named path: String = "clip", padding: BleepPadding = .standard
    ) throws(BleepError) {
        guard !plan.style.keepsWords else {
            regions = []
            return
        }
        let known = KnownTimes(transcript, clip: clip)
        let lengths = transcript.segments.map(\.text.codePointCount)
        var regions: [BleepRegion] = []
        for (index, mark) in plan.marks.enumerated() {
            guard lengths.indices.contains(mark.segment),
                mark.range.overlaps(0..<lengths[mark.segment])
            else { continue }
            let extent =
                plan.timing(of: mark).flatMap(\.asRecorded).map {
                    KnownTimes.Extent(span: $0, basis: .word)
                }
                ?? known.extent(of: mark.range, inSegment: mark.segment)
            let region = BleepRegion(
                span: padding.padded(extent),
                content: extent.span, categories: [mark.category], marks: [index],
                basis: extent.basis)
            regions.append(try region.clamped(to: clip, of: path, index: index))
        }
        for redaction in RedactedTranscript(transcript, applying: plan).redactions {
            // Some styles take more of the text than the mark: the sound goes with it.
            guard let span = redaction.span?.asRecorded, span.overlaps(clip) else { continue }
            regions.append(
                BleepRegion(
                    span: span.clamped(to: clip), content: span.clamped(to: clip),
                    categories: [redaction.category], marks: [], basis: .word))
        }
        self.regions = Self.joined(regions).map {
            $0.naming(neighboursIn: known, of: plan, transcript)
        }
    }

    /// Takes stretches as they are, without padding: those of a record, or set by hand.
    ///
    /// - Throws: ``BleepError`` when one is empty, lies outside the clip or overlaps another.
    public init(
        exactly spans: [TimeSpan], category: RedactionCategory = .other, clip: TimeSpan,
        named path: String = "clip"
    ) throws(BleepError) {
        var regions: [BleepRegion] = []
        for (index, span) in spans.enumerated() {
            if span.isEmpty { throw .empty(path: path, region: index + 1, at: span.lowerBound) }
            guard clip.lowerBound <= span.lowerBound, span.upperBound <= clip.upperBound else {
                throw .outsideClip(path: path, region: index + 1, span: span, clip: clip)
            }
            if let other = spans[..<index].firstIndex(where: { $0.overlaps(span) }) {
                throw .overlapping(path: path, region: other + 1, other: index + 1)
            }
            regions.append(
                BleepRegion(
                    span: span, content: span, categories: [category], marks: [index],
                    basis: .word))
        }
        self.regions = Self.joined(regions)
    }

    /// Nothing is cut out.
    public static let empty = BleepPlan(regions: [])

    private init(regions: [BleepRegion]) { self.regions = regions }

    /// What either plan cuts out of the same clip; marks are those of either.
    public func union(_ other: BleepPlan) -> BleepPlan {
        BleepPlan(regions: Self.joined(regions + other.regions))
    }

    private static func joined(_ regions: [BleepRegion]) -> [BleepRegion] {
        let ordered = regions.sorted {
            ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
        }
        return ordered.reduce(into: []) { joined, region in
            guard let last = joined.last,
                region.span.lowerBound < last.span.upperBound + shortestGap
            else { return joined.append(region) }
            joined[joined.count - 1].join(region)
        }
    }
}

extension BleepRegion {
    fileprivate func clamped(to clip: TimeSpan, of path: String, index: Int) throws(BleepError)
        -> BleepRegion
    {
        guard clip.contains(content.lowerBound) else {
            throw .outsideClip(path: path, region: index + 1, span: content, clip: clip)
        }
        var inside = self
        inside.span = span.clamped(to: clip)
        inside.content = content.clamped(to: clip)
        return inside
    }

    /// The region with the words that it enters though no mark touches them.
    fileprivate func naming(
        neighboursIn known: KnownTimes, of plan: RedactionPlan, _ transcript: Transcript
    ) -> BleepRegion {
        var region = self
        region.neighbours = known.words.compactMap { place in
            guard place.span.overlaps(span) else { return nil }
            let word = transcript.segments[place.segment].words[place.word]
            let isMarked = plan.marks.contains {
                $0.segment == place.segment && $0.range.overlaps(word.range)
            }
            if isMarked { return nil }
            let lost = place.span.clamped(to: span)
            return Neighbour(
                segment: place.segment, word: place.word, loss: lost.length,
                isGone: lost == place.span)
        }
        return region
    }
}
