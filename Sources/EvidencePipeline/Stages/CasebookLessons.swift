import AudioIO
import Casebook
import EvidenceModel
import ForcedAlignment

/// The clips of a casebook from which the alignment of another clip may learn.
public struct CasebookLessons: Sendable {
    private let casebookPath: String
    private let locator: ClipLocator

    /// No more sound than this is learned from, what was added last first; longer clips are passed over.
    static let mostSound = Duration.seconds(1_800)

    /// Names a casebook, which is only read; `locator` finds its clips, whose SHA-256 must be those of the
    /// records.
    public init(casebookAt path: String, locator: ClipLocator) {
        casebookPath = path
        self.locator = locator
    }

    /// What was found.
    struct Found {
        var lessons: [Lesson] = []
        /// Clips that were not found, or are others now, by file name.
        var missing: [String] = []
        /// Clips whose sound cannot be read, or that their text does not fit, by file name.
        var unfit: [String] = []
    }

    /// Listens to the clips, but for the one with the SHA-256 `own`. Records that are redacted, were not timed
    /// by sound or are translations teach nothing, nor does a clip that cannot be aligned.
    ///
    /// Throws `CasebookError`.
    func found(by aligner: ForcedAligner, except own: String) throws -> Found {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        var found = Found()
        var seen: Set = [own]
        var left = Self.mostSound
        for entry in try casebook.entries().reversed() where Self.isUsable(entry) {
            guard entry.clip.length <= left, seen.insert(entry.clip.sha256).inserted else {
                continue
            }
            guard let path = try? locator.path(of: entry.clip, recordedAt: entry.clipPath) else {
                found.missing.append(entry.clip.fileName)
                continue
            }
            let record = try casebook.records(ofClip: entry.clip.sha256).first {
                $0.transcript.language == entry.language
            }
            guard let record else { continue }
            guard let lesson = try? lesson(of: record, at: path, by: aligner) else {
                found.unfit.append(entry.clip.fileName)
                continue
            }
            found.lessons.append(lesson)
            left = left - entry.clip.length
        }
        try casebook.close()
        return found
    }

    private func lesson(
        of record: CasebookRecord, at path: String, by aligner: ForcedAligner
    ) throws -> Lesson? {
        var listener = aligner.listener()
        _ = try LoadedClip(path: path, channel: .mix) { listener.listen(to: $0) }
        return try aligner.lesson(
            of: record.transcript, heard: listener, clip: path, sha256: record.clip.sha256)
    }

    private static func isUsable(_ entry: CasebookEntry) -> Bool {
        guard !entry.isRedacted, let method = entry.timedBy else { return false }
        return [.acoustic, .keep, .refine].contains(method)
    }
}

extension ClipSource {
    /// How long it lasts.
    fileprivate var length: Duration {
        .microseconds(MediaTime(sample: frameCount, at: rate).microseconds)
    }
}
