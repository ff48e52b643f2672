import AudioIO
public import Casebook
public import EvidenceExport
import EvidenceModel
import Redaction
import TranscriptFormats

/// Writes a hit's sound and subtitles, redacted by a plan as everything that leaves.
public struct HitExtraction: Sendable {
    private let folder: OutputFolder
    private let plan: CasebookPlan
    private let locator: ClipLocator
    private let casebookPath: String

    /// - Parameters:
    ///   - folder: where the files go.
    ///   - plan: what is to go.
    ///   - locator: finds the clips.
    public init(
        casebookPath: String, to folder: OutputFolder, plan: CasebookPlan, locator: ClipLocator
    ) {
        self.casebookPath = casebookPath
        self.folder = folder
        self.plan = plan
        self.locator = locator
    }

    /// Kept before and after the segments, so that no word is cut.
    private static let margin = Duration.milliseconds(250)

    /// Writes `<number>-<clip>.redacted.<ext>` and `.srt` for each hit, with the segments of its
    /// context.
    ///
    /// - Returns: the paths, in the order of the hits.
    /// - Throws: ``PipelineError``, `CasebookError`, `AudioError`, `BleepError` or `ExportError`,
    ///   and writes nothing then.
    public func write(_ hits: [SearchHit]) throws -> [String] {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        let paths = try folder.together { batch in
            for (index, hit) in hits.enumerated() {
                guard let record = try casebook.record(of: hit) else { continue }
                let originals = try casebook.records(ofClip: record.clip.sha256).filter {
                    !$0.isRedacted && !RecordDocument($0).isTranslation
                }
                if !record.isRedacted, originals.isEmpty {
                    throw PipelineError.soundOfTranslation(clip: hit.clip.fileName)
                }
                try write(hit, of: record, originals, number: index + 1, into: &batch)
            }
        }.paths
        try casebook.close()
        return paths
    }

    private func write(
        _ hit: SearchHit, of record: CasebookRecord, _ originals: [CasebookRecord], number: Int,
        into batch: inout OutputBatch
    ) throws {
        if record.isRedacted { throw PipelineError.redactedAlready(clip: hit.clip.fileName) }
        let segments = segments(of: hit)
        guard let spoken = record.transcript.span(of: segments) else {
            throw PipelineError.untimedHit(
                clip: hit.clip.fileName, segment: hit.segmentIndex + 1)
        }
        let path = try locator.path(of: hit)
        try plan.requireNeutralName(of: record)
        let clip = try AudioClip.open(path)
        let window = max(.zero, spoken.lowerBound - Self.margin)..<(spoken.upperBound + Self.margin)
        let redaction = plan.plan(for: record)
        let stem = "\(number)-" + AnnotationFileNames(clipPath: hit.clip.fileName).stem
        let audio = "\(stem).redacted.\(try BleepRenderer.encoding(of: clip).fileExtension)"
        let subtitles = RedactedTranscript(
            record.transcript.excerpt(segments, from: window.lowerBound),
            applying: redaction.excerpt(segments))
        let place = try batch.place(for: audio)
        // A translation's words have no sound of their own: that of the original's goes with theirs.
        let bleeps = try ([record] + originals).map { record in
            try BleepPlan(record.transcript, plan.plan(for: record), clip: clip.info.span)
        }.reduce(BleepPlan.empty) { $0.union($1) }
        _ = try BleepRenderer().render(
            clip, bleeps, cutting: window, to: place.temporary, named: place.path)
        try batch.add(
            OutputFile(
                name: "\(stem).redacted.srt",
                bytes: try ReleasedRecord(subtitles, style: redaction.style).bytes(as: .srt)))
    }

    /// The hit's segment with those of its context.
    private func segments(of hit: SearchHit) -> Range<Int> {
        let first = hit.segmentIndex - hit.context.before.count
        return max(0, first)..<(hit.segmentIndex + 1 + hit.context.after.count)
    }
}

extension Transcript {
    /// Some of the segments, `origin` taken for the beginning of time.
    fileprivate func excerpt(_ segments: Range<Int>, from origin: MediaTime) -> Transcript {
        let kept = self.segments[segments.clamped(to: self.segments.indices)]
        return Transcript(
            segments: kept.map { $0.shifted(earlierBy: origin - .zero) }, language: language)
    }

    /// From the start of the first timed segment to the end of the last; nil when none is timed.
    fileprivate func span(of segments: Range<Int>) -> TimeSpan? {
        self.segments[segments.clamped(to: self.segments.indices)].compactMap(\.timing?.span)
            .reduce(nil) { $0?.union($1) ?? $1 }
    }
}

extension Segment {
    fileprivate func shifted(earlierBy length: Duration) -> Segment {
        var segment = self
        segment.timing = timing?.shifted(earlierBy: length)
        segment.words = words.map { word in
            var word = word
            word.timing = word.timing?.shifted(earlierBy: length)
            return word
        }
        return segment
    }
}

extension WordTiming {
    fileprivate func shifted(earlierBy length: Duration) -> WordTiming {
        WordTiming(
            span: (span.lowerBound - length)..<(span.upperBound - length), source: source)
    }
}

extension RedactionPlan {
    /// The plan for some of the segments by themselves.
    fileprivate func excerpt(_ segments: Range<Int>) -> RedactionPlan {
        replacing(
            marks: marks.filter { segments.contains($0.segment) }.map { mark in
                var mark = mark
                mark.segment -= segments.lowerBound
                return mark
            }, timings: [])
    }
}
