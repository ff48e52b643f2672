/// How an original and its translation stand in one file.
public enum BilingualLayout: String, Hashable, Sendable, CaseIterable {
    /// By turns: a segment, its translation, the next segment, …; or both as two lines of a cue.
    case alternating
    /// Side by side: each segment has the original, a tab, `|` or `;`, and the translation; where
    /// three columns stand the first is the speaker.
    case columns
}
