import Casebook
public import EvidenceExport
import EvidenceModel
import TranscriptFormats

/// The records of a casebook as files, as they went in.
public enum CasebookExport {
    /// Writes a record a file into a folder: `<clip>.restricted.json` with the plan where there is
    /// one, `<clip>.json` with the original text, `<clip>.redacted.json`; with the language in the
    /// name where a clip has records in several. Files that hold originals are for their owner alone.
    ///
    /// - Returns: the paths, in the order of the casebook.
    /// - Throws: `CasebookError` or `ExportError`.
    public static func write(_ casebookPath: String, to folder: OutputFolder) throws -> [String] {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        var names = ExportNames(try casebook.entries())
        try folder.check(names.all)
        let paths = try folder.together { batch in
            try casebook.forEachRecord { record in
                try batch.add(file(record, name: names.next()))
            }
        }.paths
        try casebook.close()
        return paths
    }

    private static func file(_ record: CasebookRecord, name: String) -> OutputFile {
        OutputFile(
            name: name, bytes: RecordDocument(record).bytes,
            access: record.isRedacted ? .published : .restricted)
    }
}

/// Names for the records of a casebook, none twice.
private struct ExportNames {
    let all: [String]
    private var index = 0

    init(_ entries: [CasebookEntry]) {
        let several = Dictionary(grouping: entries, by: \.clip.sha256).filter { $1.count > 1 }
        var used: Set<String> = []
        all = entries.map { entry in
            var stem = AnnotationFileNames(clipPath: entry.clip.fileName).stem
            if several[entry.clip.sha256] != nil, let language = entry.language {
                stem += ".\(language)"
            }
            let ending =
                entry.isRedacted ? ".redacted.json" : entry.hasPlan ? ".restricted.json" : ".json"
            var name = stem + ending
            var number = 2
            while !used.insert(name.lowercased()).inserted {
                name = "\(stem)-\(number)\(ending)"
                number += 1
            }
            return name
        }
    }

    mutating func next() -> String {
        defer { index += 1 }
        return index < all.count ? all[index] : "record-\(index).json"
    }
}
