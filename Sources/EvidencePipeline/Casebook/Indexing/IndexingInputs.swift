public import EvidenceModel
import Foundation
import TranscriptFormats

/// What there is to index at some paths, and what is left out.
public struct IndexingInputs: Sendable {
    /// Files that are not indexed, in the order of their paths.
    public let leftOut: [LeftOutFile]
    let fullRecords: [String]
    let redactedRecords: [String]
    let pairs: [ClipWithTranscripts]
    /// All clips, with or without a transcript.
    let clips: [String]
    /// The folders that were named, absolute.
    let folders: [String]

    /// Looks at files as they are named, and at all that folders hold at any depth: records of ours
    /// (of a redacted and a full one in the same place, the full one), and clips with transcripts of
    /// the same name.
    ///
    /// - Parameter spoken: the language spoken in the clips; nil when it was not said.
    /// - Throws: ``PipelineError`` when a path leads nowhere, or to a file of no such kind.
    public init(at paths: [String], spokenLanguage spoken: LanguageTag? = nil) throws {
        var files: Set<IndexableFile> = []
        var folders: [String] = []
        for path in paths {
            let url = URL(filePath: path).standardizedFileURL
            guard let facts = try? url.resourceValues(forKeys: [.isDirectoryKey]) else {
                throw PipelineError.missing(path: path)
            }
            if facts.isDirectory == true {
                folders.append(Self.withoutSlash(url.path))
                files.formUnion(Self.files(in: Self.withoutSlash(url.path)))
            } else {
                guard let file = IndexableFile(path: url.path, namedByUser: true) else {
                    throw PipelineError.notIndexable(path: path)
                }
                files.insert(file)
            }
        }
        self.folders = folders
        let all = Self.told(files.sorted { $0.path < $1.path })
        fullRecords = all.filter { $0.kind == .fullRecord }.map(\.path)
        redactedRecords = Self.unshadowed(all).map(\.path)
        clips = all.filter { $0.kind == .clip }.map(\.path)
        let pairing = Self.pairing(of: all, named: paths.count, spoken: spoken)
        pairs = pairing.pairs
        leftOut = pairing.leftOut.sorted { $0.path < $1.path }
    }

    /// Whether there is nothing to index.
    public var isEmpty: Bool { fullRecords.isEmpty && redactedRecords.isEmpty && pairs.isEmpty }

    private static func files(in folder: String) -> [IndexableFile] {
        (FileManager.default.subpaths(atPath: folder) ?? [])
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .compactMap { IndexableFile(path: folder + "/" + $0) }
    }

    /// JSON by any name is a record when it says so and knows its clip.
    private static func told(_ files: [IndexableFile]) -> [IndexableFile] {
        files.map { file in
            guard file.kind == .transcript, file.suffix == "json",
                let bytes = FileManager.default.contents(atPath: file.path),
                let document = try? RecordDocument(reading: Array(bytes), named: file.path),
                document.source != nil
            else { return file }
            return file.asRecord
        }
    }

    /// Redacted records without a full one beside them.
    private static func unshadowed(_ files: [IndexableFile]) -> [IndexableFile] {
        let full = Set(
            files.filter { $0.kind == .fullRecord }.map { $0.folder + "/" + $0.stem })
        return files.filter {
            $0.kind == .redactedRecord && !full.contains($0.folder + "/" + $0.stem)
        }
    }

    private static func pairing(
        of files: [IndexableFile], named count: Int, spoken: LanguageTag?
    ) -> ClipPairing {
        if count == 2, files.count == 2, let clip = files.first(where: { $0.kind == .clip }),
            let transcript = files.first(where: { $0.kind == .transcript })
        {
            return ClipPairing(clip: clip, transcript: transcript)
        }
        return ClipPairing(files, spoken: spoken)
    }

    private static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
