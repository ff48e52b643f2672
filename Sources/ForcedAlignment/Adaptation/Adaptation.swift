import ContentHashing
import EvidenceModel

/// Learning from other clips: which of them sound like a clip, and what they teach together.
///
/// Models of the same voices in the same channel find words in noise far better than a short clip's own;
/// models of other voices do harm. So clips are chosen by how well a model of them tells the sounds of this
/// clip apart, which it was not trained on, and none is used when it does not.
enum Adaptation {
    /// Nats a frame of speech. Measured: models of the same voice gain 3.5 to 8.5, of another one -3 to 2.3.
    private static let leastGain = 2.8
    private static let rounds = 4

    /// Has `alignment` learn from those of `lessons` that sound like its clip; the record names them, and
    /// none when nothing is learned.
    static func chosen(
        among lessons: [Lesson], for alignment: inout AcousticAlignment
    ) -> AdaptationRecord {
        let alike = lessons.filter { $0.isNoisy == alignment.clip.energy.isNoisy }
        guard !alike.isEmpty, let fitting = alignment.fitting() else { return .none }
        var chosen = nearest(alike, to: fitting, in: alignment)
        guard var adapted = Self.alignment(alignment, adaptedTo: chosen), let better = adapted.known
        else { return .none }
        // With the words in their places it is plainer which clips are of other voices.
        let alone = chosen.map { gain(of: $0.statistics, on: better, in: adapted) }
        let least = (alone.max() ?? 0) / 2
        let kept = zip(chosen, alone).filter { $1 >= least }.map(\.0)
        if kept.count < chosen.count, let again = Self.alignment(alignment, adaptedTo: kept) {
            (adapted, chosen) = (again, kept)
        }
        guard let statistics = adapted.learned, let found = adapted.known else { return .none }
        let reached = gain(of: statistics, on: found, in: adapted)
        guard reached >= leastGain else { return .none }
        alignment = adapted
        return AdaptationRecord(
            clips: chosen.map(\.clip), statisticsSHA256: statistics.sha256, gain: reached)
    }

    /// The alignment with what `lessons` teach, and what it finds then.
    private static func alignment(
        _ alignment: AcousticAlignment, adaptedTo lessons: [Lesson]
    ) -> AcousticAlignment? {
        var result = alignment
        result.learned = learned(from: lessons)
        guard result.learned != nil, let found = result.fitting() else { return nil }
        result.known = found
        return result
    }

    /// As many of the lessons, the likest first, as together tell the clip's sounds apart best.
    private static func nearest(
        _ lessons: [Lesson], to fitting: AcousticAlignment.Fitting, in alignment: AcousticAlignment
    ) -> [Lesson] {
        let taught = lessons.map { lesson in
            let statistics = lesson.statistics
            return (lesson, statistics, gain(of: statistics, on: fitting, in: alignment))
        }
        let order = taught.indices.sorted { (-taught[$0].2, $0) < (-taught[$1].2, $1) }
        var best = (count: 0, gain: -Double.infinity)
        var sum: ClipStatistics?
        for (index, place) in order.enumerated() {
            sum = sum?.adding(taught[place].1) ?? taught[place].1
            let isAsked = (index + 1).nonzeroBitCount == 1 || index + 1 == order.count
            guard isAsked, let sum else { continue }
            let gain = gain(of: sum, on: fitting, in: alignment)
            if gain > best.gain { best = (index + 1, gain) }
        }
        return order.prefix(best.count).map { taught[$0].0 }
    }

    /// What lessons teach whose words were found by a model of them all.
    private static func learned(from lessons: [Lesson]) -> ClipStatistics? {
        var lessons = lessons
        for _ in 0..<rounds {
            guard let all = statistics(of: lessons) else { return nil }
            for index in lessons.indices { lessons[index].realign(by: all) }
        }
        return statistics(of: lessons)
    }

    private static func statistics(of lessons: [Lesson]) -> ClipStatistics? {
        lessons.dropFirst().reduce(lessons.first?.statistics) { $0?.adding($1.statistics) }
    }

    private static func gain(
        of statistics: ClipStatistics, on fitting: AcousticAlignment.Fitting,
        in alignment: AcousticAlignment
    ) -> Double {
        alignment.refinement(
            of: fitting.chain,
            alignment.scores(0..<alignment.emissions.count, unmatched: fitting.gaps)
        ).gain(of: statistics, on: fitting.passage.path)
    }
}

extension AdaptationRecord {
    /// Nothing was learned.
    fileprivate static var none: AdaptationRecord { AdaptationRecord(clips: []) }
}
