import EvidenceModel
import Foundation

/// A file that may be indexed, as far as its name tells.
struct IndexableFile: Hashable {
    enum Kind: Hashable {
        case clip, transcript
        /// A record of ours: the original text.
        case fullRecord
        /// A record of ours that holds no original.
        case redactedRecord
    }

    /// Absolute.
    let path: String
    let kind: Kind
    /// The name that clips and their transcripts share: without extension and language, folded, so
    /// that `CALL.WAV` and `call.ru.srt` meet.
    let stem: String
    /// The language that the name says: `call.en.srt`.
    let language: LanguageTag?
    /// The extension in lower case.
    let suffix: String

    /// Nil for names of neither kind, hidden files, and what `annotate` writes for publication.
    init?(path: String, namedByUser: Bool = false) {
        let name = String(path.split(separator: "/").last ?? "")
        guard !name.hasPrefix("."), let point = name.lastIndex(of: "."), point != name.startIndex
        else { return nil }
        var stem = String(name[..<point])
        let suffix = name[name.index(after: point)...].lowercased()
        var kind: Kind
        if Self.clipSuffixes.contains(suffix) {
            kind = .clip
        } else if Self.transcriptSuffixes.contains(suffix) {
            kind = .transcript
        } else {
            return nil
        }
        if suffix == "json", stem.hasSuffix(".decisions") { return nil }
        for (ending, record) in [(".redacted", Kind.redactedRecord), (".restricted", .fullRecord)]
        where stem.hasSuffix(ending) {
            if suffix == "json" {
                kind = record
            } else if !namedByUser {
                return nil
            }
            stem = String(stem.dropLast(ending.count))
        }
        language = kind == .transcript ? Self.language(at: &stem) : nil
        self.path = path
        self.kind = kind
        self.stem = stem.precomposedStringWithCanonicalMapping.lowercased()
        self.suffix = suffix
    }

    /// A file of another kind than its name says.
    private init(_ file: IndexableFile, kind: Kind) {
        (path, stem, language, suffix) = (file.path, file.stem, file.language, file.suffix)
        self.kind = kind
    }

    /// The same file as a record.
    var asRecord: IndexableFile { IndexableFile(self, kind: .fullRecord) }

    /// The folder it lies in.
    var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }

    /// Takes `.ru` or `.en-GB` off a name.
    private static func language(at stem: inout String) -> LanguageTag? {
        guard let point = stem.lastIndex(of: "."), point != stem.startIndex,
            let tag = LanguageTag(String(stem[stem.index(after: point)...])),
            Locale.LanguageCode(tag.language).isISOLanguage
        else { return nil }
        stem = String(stem[..<point])
        return tag
    }

    /// Where a transcript comes when a clip has several: those that say most come first.
    var preference: Int { Self.transcriptSuffixes.firstIndex(of: suffix) ?? 0 }

    private static let transcriptSuffixes = [
        "json", "srt", "vtt", "tsv", "ttml", "dfxp", "ass", "ssa", "eaf", "textgrid", "sbv", "ctm",
        "stm", "otr", "lrc", "xml", "txt",
    ]

    private static let clipSuffixes: Set = [
        "wav", "wave", "w64", "rf64", "flac", "ogg", "oga", "opus", "mp3", "aif", "aiff", "au",
        "snd", "caf", "gsm", "vox", "m4a", "mp4", "m4v", "mov", "3gp", "amr", "webm", "mka", "mkv",
        "aac", "wma",
    ]
}
