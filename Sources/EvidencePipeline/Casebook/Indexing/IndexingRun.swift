import Casebook
import ContentHashing
import EvidenceModel
import Foundation

/// One run of `index`.
struct IndexingRun {
    private let inputs: IndexingInputs
    private let casebookPath: String
    private let options: IndexingOptions
    private let progress: ProgressReporter
    private(set) var outcome = CasebookIndexing.Outcome()
    /// Opened when there is something to write, so that a failed run makes no empty casebook.
    private var casebook: Casebook?
    /// Records that were there before, by what they were made of.
    private var known: [String: LanguageTag?] = [:]
    /// What was written or found unchanged in this run, and finished records that were there before.
    private var taken: Set<ClipInLanguage> = []
    private var clipHashes: [String: String] = [:]
    private var doneCount = 0

    private struct ClipInLanguage: Hashable {
        let sha256: String
        let language: String?
    }

    init(
        _ inputs: IndexingInputs, casebookPath: String, options: IndexingOptions,
        progress: ProgressReporter
    ) throws {
        self.inputs = inputs
        self.casebookPath = casebookPath
        self.options = options
        self.progress = progress
        guard FileManager.default.fileExists(atPath: casebookPath) else { return }
        let casebook = try Casebook.open(at: casebookPath, for: .creating)
        self.casebook = casebook
        for entry in try casebook.entries() {
            if let hash = entry.inputHash {
                known[hash] = .some(entry.language)
            } else if !entry.isRedacted {
                // A finished record may hold a plan and times that people have set.
                taken.insert(
                    ClipInLanguage(
                        sha256: entry.clip.sha256, language: entry.language?.description))
            }
        }
    }

    /// Does everything. When it fails, the casebook is closed all the same, so that SQLite's side files
    /// do not stay.
    mutating func run() throws {
        do {
            try index()
        } catch {
            try? casebook?.close()
            throw error
        }
        try casebook?.close()
        progress.report(.index, 1)
    }

    private mutating func index() throws {
        let full = try inputs.fullRecords.map { try record(at: $0) }
        let redacted = try inputs.redactedRecords.map { try record(at: $0) }
        try write(full)
        if !inputs.pairs.isEmpty {
            let indexing = ClipIndexing(options)
            for pair in inputs.pairs { try index(pair, by: indexing) }
        }
        try write(redacted.filter { leaveIfTaken($0) })
        if options.prunes { try prune() }
    }

    private mutating func record(at path: String) throws -> CasebookRecord {
        var record = try RecordFile.record(at: path)
        record.clipPath = try clipPath(of: record.clip)
        step()
        return record
    }

    /// Where a record's clip is, if it is among what was found.
    private mutating func clipPath(of clip: ClipSource) throws -> String? {
        for path in inputs.clips where path.hasSuffix("/" + clip.fileName) {
            if try hash(ofClip: path) == clip.sha256 { return path }
        }
        return nil
    }

    private mutating func hash(ofClip path: String) throws -> String {
        if let hash = clipHashes[path] { return hash }
        do {
            let hash = try SHA256Digest(ofFileAt: path).description
            clipHashes[path] = hash
            return hash
        } catch {
            throw PipelineError.unreadable(path: path, reason: "it cannot be hashed")
        }
    }

    /// Indexes a clip; what is wrong with its files is noted, and the run goes on.
    private mutating func index(_ pair: ClipWithTranscripts, by indexing: ClipIndexing) throws {
        var spoken: LanguageTag?
        for transcript in pair.transcripts {
            defer { step() }
            do {
                let clipHash = try hash(ofClip: pair.clip.path)
                let result = try indexing.record(
                    of: transcript, clip: pair.clip, clipHash: clipHash, spoken: spoken,
                    known: known)
                spoken = spoken ?? result.language
                try take(result, clipHash: clipHash)
            } catch let error as CasebookError {
                throw error
            } catch let error as any UserFacingError {
                outcome.failures.append(error)
            }
        }
    }

    private mutating func take(_ result: ClipIndexing.Result, clipHash: String) throws {
        switch result {
        case .unchanged(let language):
            outcome.unchanged += 1
            taken.insert(ClipInLanguage(sha256: clipHash, language: language?.description))
        case .record(let record, let givenUp):
            guard leaveIfTaken(record) else { return }
            try write([record])
            let file = record.origin ?? record.clip.fileName
            outcome.givenUp += givenUp.map { UnfinishedSearch(file: file, search: $0) }
        }
    }

    /// False, with a note, when the clip has a fuller record in this language.
    private mutating func leaveIfTaken(_ record: CasebookRecord) -> Bool {
        guard taken.contains(Self.identity(of: record)) else { return true }
        outcome.leftOut.append(
            LeftOutFile(path: record.origin ?? record.clip.fileName, reason: .finishedRecord))
        return false
    }

    private mutating func write(_ records: [CasebookRecord]) throws {
        guard !records.isEmpty else { return }
        let casebook = try casebook ?? Casebook.open(at: casebookPath, for: .creating)
        self.casebook = casebook
        let written = try casebook.add(contentsOf: records)
        outcome.added += written.added
        outcome.replaced += written.replaced
        outcome.unchanged += written.unchanged
        for record in records {
            taken.insert(Self.identity(of: record))
            outcome.segmentCount += record.transcript.segments.count
            if let method = record.timedBy { outcome.methods[method, default: 0] += 1 }
        }
    }

    /// Removes the records that came from the folders and whose file is not there any more.
    private mutating func prune() throws {
        guard let casebook else { return }
        let gone = try casebook.entries().filter { entry in
            guard let origin = entry.origin,
                inputs.folders.contains(where: { origin.hasPrefix($0 + "/") })
            else { return false }
            // What was made of clip and transcript is gone with either.
            let files = [origin, entry.inputHash == nil ? nil : entry.clipPath].compactMap(\.self)
            return !files.allSatisfy(FileManager.default.fileExists)
        }
        guard !gone.isEmpty else { return }
        outcome.pruned = try casebook.remove(gone)
        try casebook.compact()
    }

    private mutating func step() {
        doneCount += 1
        let all =
            inputs.fullRecords.count + inputs.redactedRecords.count
            + inputs.pairs.reduce(0) { $0 + $1.transcripts.count }
        progress.report(.index, 0.99 * Double(doneCount) / Double(max(1, all)))
    }

    private static func identity(of record: CasebookRecord) -> ClipInLanguage {
        ClipInLanguage(
            sha256: record.clip.sha256, language: record.transcript.language?.description)
    }
}
