public import EvidenceModel

/// A file that is not indexed, and why.
public struct LeftOutFile: Hashable, Sendable, CustomStringConvertible {
    /// Why a file is not indexed.
    public enum Reason: Hashable, Sendable {
        /// A transcript, and no clip of its name.
        case noClip
        /// A clip, and no transcript of its name, nor a record.
        case noTranscript
        /// Several clips have the transcript's name.
        case severalClips([String])
        /// Another transcript of the clip, in the same language, says more.
        case otherTranscript(String)
        /// Transcripts in several languages, and none says which is spoken.
        case spokenLanguageUnknown([LanguageTag])
        /// The same clip in the same language is there as a finished record.
        case finishedRecord
    }

    /// The file.
    public let path: String
    /// Why it is left out.
    public let reason: Reason

    /// One line: the file, why it is left out, what to do.
    public var description: String {
        switch reason {
        case .noClip:
            "\(path): not indexed: there is no clip of this name; put it beside the "
                + "transcript, or name both: earwitness index CLIP TRANSCRIPT"
        case .noTranscript:
            "\(path): not indexed: there is no transcript of this name; put it beside "
                + "the clip, or name both: earwitness index CLIP TRANSCRIPT"
        case .severalClips(let clips):
            "\(path): not indexed: several clips have this name (\(clips.joined(separator: ", "))); "
                + "index them folder by folder, or rename them"
        case .otherTranscript(let other):
            "\(path): not indexed: \(other) is taken, which tells more"
        case .spokenLanguageUnknown(let languages):
            "\(path): not indexed: there are transcripts in "
                + "\(languages.map(\.description).joined(separator: " and ")); "
                + "say with --spoken-language which is spoken"
        case .finishedRecord:
            "\(path): not indexed: there is a finished record of this clip and language; "
                + "earwitness casebook remove makes room for another"
        }
    }
}
