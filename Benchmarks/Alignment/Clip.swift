import EvidenceModel

/// A clip to align: one recording or several end to end, one segment each.
struct Clip {
    var samples: [Float] = []
    var segments: [[Gold.Word]] = []
    var language = ""
    /// Segments whose sound was left out.
    var foreign: Set<Int> = []

    /// The segments' words as a transcript; one whose sound was left out gets the time at which it
    /// would have come.
    func transcript(_ times: GivenTimes) -> Transcript {
        var last = 0.0
        let gold = segments.enumerated().map { index, words -> (start: Double, end: Double)? in
            guard !foreign.contains(index), let first = words.first, let final = words.last else {
                return times == .none ? nil : (last, last + 3)
            }
            last = final.end
            return (first.start, final.end)
        }
        return Transcript(
            segments: zip(segments, times.spans(of: gold)).map { words, span in
                Segment(
                    text: words.map(\.w).joined(separator: " "),
                    timing: span.map { WordTiming(span: $0, source: .imported) })
            }, language: LanguageTag(language))
    }

    /// Adds a recording whose text is left out.
    mutating func appendSound(_ gold: Gold) throws { samples += try WaveFile.samples(gold.audio) }

    /// Adds a text whose sound is left out.
    mutating func appendText(_ gold: Gold) {
        foreign.insert(segments.count)
        segments.append(gold.words)
    }

    /// Adds a recording with its text.
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
    ///
    /// With `misfit`, of each eight recordings one loses its text and one its sound; with `turnWords`,
    /// segments have at most so many words.
    static func clips(
        _ golds: [Gold], joinedTo seconds: Double, misfit: Bool = false, turnWords: Int? = nil
    ) throws -> [Clip] {
        var clips: [Clip] = []
        var current = Clip()
        for (index, gold) in golds.enumerated() {
            switch misfit ? index % 8 : 0 {
            case 3: try current.appendSound(gold)
            case 6: current.appendText(gold)
            default: try current.append(gold)
            }
            if Double(current.samples.count) >= seconds * 16_000 {
                clips.append(current)
                current = Clip()
            }
        }
        if !current.segments.isEmpty, clips.isEmpty { clips.append(current) }
        return turnWords.map { count in clips.map { $0.cut(intoTurnsOf: count) } } ?? clips
    }

    /// The clip with each segment cut into some of so many words, as people talk on the telephone.
    private func cut(intoTurnsOf count: Int) -> Clip {
        var result = self
        result.segments = []
        result.foreign = []
        for (index, words) in segments.enumerated() {
            for first in stride(from: 0, to: words.count, by: count) {
                if foreign.contains(index) { result.foreign.insert(result.segments.count) }
                result.segments.append(Array(words[first..<min(words.count, first + count)]))
            }
        }
        return result
    }
}
