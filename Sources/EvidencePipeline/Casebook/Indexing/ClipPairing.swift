import EvidenceModel

/// A clip and its transcripts, each in a language of its own.
struct ClipWithTranscripts: Hashable {
    let clip: IndexableFile
    /// The one that says what is heard first, then translations.
    let transcripts: [IndexableFile]
}

/// Brings clips and transcripts together by their names: first within a folder, then anywhere among
/// what was named.
struct ClipPairing {
    private(set) var pairs: [ClipWithTranscripts] = []
    private(set) var leftOut: [LeftOutFile] = []

    /// - Parameter spoken: the language spoken in the clips; nil when it was not said.
    init(_ files: [IndexableFile], spoken: LanguageTag?) {
        let clips = files.filter { $0.kind == .clip }
        var transcripts: [IndexableFile: [IndexableFile]] = [:]
        for transcript in files where transcript.kind == .transcript {
            if let clip = clip(of: transcript, among: clips) {
                transcripts[clip, default: []].append(transcript)
            }
        }
        let recorded = Set(files.filter { $0.kind != .clip && $0.kind != .transcript }.map(\.stem))
        for clip in clips {
            guard let found = transcripts[clip] else {
                if !recorded.contains(clip.stem) { leave(clip, .noTranscript) }
                continue
            }
            pair(clip, with: found, spoken: spoken)
        }
    }

    /// One clip and one transcript, whatever they are called: they were named together.
    init(clip: IndexableFile, transcript: IndexableFile) {
        pairs = [ClipWithTranscripts(clip: clip, transcripts: [transcript])]
    }

    private mutating func clip(
        of transcript: IndexableFile, among clips: [IndexableFile]
    ) -> IndexableFile? {
        let namesakes = clips.filter { $0.stem == transcript.stem }
        let neighbours = namesakes.filter { $0.folder == transcript.folder }
        let candidates = neighbours.isEmpty ? namesakes : neighbours
        if candidates.count > 1 { leave(transcript, .severalClips(candidates.map(\.path))) }
        if candidates.isEmpty { leave(transcript, .noClip) }
        return candidates.count == 1 ? candidates[0] : nil
    }

    private mutating func pair(
        _ clip: IndexableFile, with transcripts: [IndexableFile], spoken: LanguageTag?
    ) {
        var best: [IndexableFile] = []
        for (_, group) in Dictionary(grouping: transcripts, by: \.language) {
            let ordered = group.sorted { ($0.preference, $0.path) < ($1.preference, $1.path) }
            for other in ordered.dropFirst() { leave(other, .otherTranscript(ordered[0].path)) }
            best.append(ordered[0])
        }
        best.sort { ($0.language?.description ?? "") < ($1.language?.description ?? "") }
        if best.count > 1, best[0].language != nil {
            let first = best.firstIndex { $0.language?.language == spoken?.language }
            guard let first else {
                return leave(clip, .spokenLanguageUnknown(best.compactMap(\.language)))
            }
            best.insert(best.remove(at: first), at: 0)
        }
        pairs.append(ClipWithTranscripts(clip: clip, transcripts: best))
    }

    private mutating func leave(_ file: IndexableFile, _ reason: LeftOutFile.Reason) {
        leftOut.append(LeftOutFile(path: file.path, reason: reason))
    }
}
