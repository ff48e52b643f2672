import EvidenceModel

/// A clip to align: one recording or several end to end, one segment each.
struct Clip {
    var samples: [Float] = []
    var segments: [[Gold.Word]] = []
    var language = ""

    /// The segments' words as a transcript without times.
    var transcript: Transcript {
        Transcript(
            segments: segments.map { Segment(text: $0.map(\.w).joined(separator: " ")) },
            language: LanguageTag(language))
    }

    mutating func append(_ gold: Gold) throws {
        let offset = Double(samples.count) / 16_000
        samples += try WaveFile.samples(gold.audio)
        language = gold.language
        segments.append(
            gold.words.map { word in
                Gold.Word(w: word.w, start: word.start + offset, end: word.end + offset)
            })
    }

    /// Recordings joined until each clip is at least `seconds` long; 0 joins none.
    static func clips(_ golds: [Gold], joinedTo seconds: Double) throws -> [Clip] {
        var clips: [Clip] = []
        var current = Clip()
        for gold in golds {
            try current.append(gold)
            if Double(current.samples.count) >= seconds * 16_000 {
                clips.append(current)
                current = Clip()
            }
        }
        if !current.segments.isEmpty, clips.isEmpty { clips.append(current) }
        return clips
    }
}
