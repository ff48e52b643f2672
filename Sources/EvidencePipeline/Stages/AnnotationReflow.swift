public import TranscriptFormats

/// The redacted texts of an annotation, split into cues.
public struct AnnotationReflow: Sendable {
    /// What is said in the clip.
    public let original: SubtitleReflow
    /// Its translation; nil without one.
    public let translation: SubtitleReflow?

    /// What was done and what faults are left: a line for each text.
    public func summaries(of profile: SubtitleProfile) -> [String] {
        [original.summary(of: profile)]
            + (translation.map { ["translation: \($0.summary(of: profile))"] } ?? [])
    }
}
