/// The ways in which something that was removed can still be there.
public enum LeakClass: String, Hashable, Sendable, CaseIterable {
    /// A removed word stands in a file.
    case text = "text"
    /// A removed word stands in another encoding: UTF-16, an escape, base64, an 8-bit encoding.
    case encodedText = "encoded-text"
    /// A removed word stands in an array of words or among alternatives.
    case wordArray = "word-array"
    /// A part of a mark of several words stands.
    case partOfMark = "part-of-mark"
    /// The first letter, or first and last, stand around the mask.
    case edgeLetters = "edge-letters"
    /// The mask is as long as the word.
    case maskLength = "mask-length"
    /// A plain hash of a removed word, which a dictionary undoes.
    case hash = "hash"
    /// A removed word is in a file's or folder's name.
    case fileName = "file-name"
    /// A removed word is in a log or a temporary file.
    case leftover = "leftover"
    /// A sound file says something about itself that was not allowed by name.
    case metadata = "metadata"
    /// A sound file has bytes beside its one stream of sound.
    case secondStream = "second-stream"
    /// A sound file has sound that players skip: before its start or after its end.
    case decoderPadding = "decoder-padding"
    /// A region is not its replacement: what was there is still heard, if more quietly.
    case attenuated = "attenuated"
    /// The first or last samples of a region are not replaced.
    case regionEdge = "region-edge"
    /// The original fades inside a region in place of having gone.
    case fadeInRegion = "fade-in-region"
    /// A region is replaced in some channels only.
    case otherChannel = "other-channel"
    /// The sound outside the regions is not that of the clip, or has another length.
    case changedSound = "changed-sound"
    /// So many removed words fit the sound of their places that they can be heard.
    case heard = "heard"
    /// Numbers or a picture show the sound of a region as it was.
    case soundPicture = "sound-picture"
    /// The file holds originals by design: a restricted or unredacted record, or a casebook of them.
    case original = "original"
    /// The file could not be searched, so nothing is known about it.
    case unexamined = "unexamined"
}
