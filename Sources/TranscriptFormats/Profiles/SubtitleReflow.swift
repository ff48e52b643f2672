public import EvidenceModel

/// A transcript whose long segments were split into cues that keep to a profile, and short lines
/// joined into fuller ones. Words stay as they are and where they are in time: a cue begins with its
/// first word and ends with its last.
public struct SubtitleReflow: Sendable {
    /// The transcript with a segment for each cue.
    public let transcript: Transcript
    /// Segments that became several cues.
    public let splitCount: Int
    /// Segments that were only broken into other lines.
    public let rewrappedCount: Int
    /// What the profile still finds: words said too fast stay said too fast.
    public let faults: [SubtitleFault]

    /// Splits every segment that does not keep to the profile. Segments without a time are only broken
    /// into lines. In segments whose words have no times, these are put in by length and say so.
    public init(_ transcript: Transcript, to profile: SubtitleProfile) {
        var segments: [Segment] = []
        var splitCount = 0
        var rewrappedCount = 0
        for segment in transcript.segments {
            let lines = WritableText.lines(of: segment.text)
            guard !segment.words.isEmpty, !profile.fits(lines) || profile.isTooLong(segment) else {
                segments.append(segment)
                continue
            }
            let cues = CueSplitting(segment, profile).cues
            if cues.count > 1 { splitCount += 1 } else { rewrappedCount += 1 }
            segments += cues
        }
        self.transcript = Transcript(segments: segments, language: transcript.language)
        self.splitCount = splitCount
        self.rewrappedCount = rewrappedCount
        faults = profile.faults(in: self.transcript)
    }

    /// One line for the user: what was done, by which profile.
    public func summary(of profile: SubtitleProfile) -> String {
        "reflowed by \(profile.name): \(splitCount) segments were split into cues, "
            + "\(rewrappedCount) only into lines; \(faults.count) faults are left"
            + (faults.isEmpty ? "" : " (earwitness lint lists them)")
    }
}

extension SubtitleProfile {
    /// Whether a segment lasts longer than a cue may.
    fileprivate func isTooLong(_ segment: Segment) -> Bool {
        guard let longest, let span = segment.timing?.span else { return false }
        return span.upperBound - span.lowerBound > longest
    }
}
