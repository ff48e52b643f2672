/// What of a transcript is not in the sound, and what of the sound is not in the transcript.
struct Misfit {
    /// Segments that are not in the sound.
    var segments: Set<Int>
    /// Stretches of speech, in frames, that no segment accounts for.
    var audio: [Range<Int>]

    /// Everything fits.
    static let none = Misfit(segments: [], audio: [])

    /// Shorter stretches are laughs, breaths and false starts.
    private static let shortestFrames = 50

    // Nats a frame below any sound of speech. Measured where segments were left out and put in: what
    // belongs there fits by -0.3 to -2.6 in five languages, what does not by -3.0 to -3.7.
    static let strange = -2.8
    private static let doubtful = -1.8

    init(segments: Set<Int>, audio: [Range<Int>]) {
        self.segments = segments
        self.audio = audio
    }

    /// Seeks the segments where each may be left out and speech between them may belong to none;
    /// nil when there are more sounds than frames. In noise the general model cannot tell, and all is
    /// taken to fit: see ``OwnModelSearch``.
    ///
    /// `fits` say how well each segment fits where the strict search puts it: when all fit as words
    /// of any language do, nothing is sought, and those that fit well enough are never given up.
    init?(
        _ spoken: SpokenTranscript, fits: [WordFit?], _ emissions: Emissions, _ clip: ClipAnalysis
    ) {
        self = .none
        let fits = fits.map { $0?.meanDifference ?? 0 }
        guard !clip.energy.isNoisy, fits.contains(where: { $0 <= Self.strange }) else { return }
        let frames = 0..<emissions.count
        let general = GeneralScores(
            emissions: emissions, silenceWeight: clip.energy.silenceWeight, frames: frames,
            inner: frames)
        let chain = StateChain(
            segments: spoken.segments.map { $0.map { ($0.columns, $0.pauseCost) } },
            silence: Int32(emissions.silenceColumn), other: Int32(general.otherColumn))
        guard !chain.words.isEmpty else { return }
        guard let path = Trellis(chain: chain).path(through: general) else { return nil }
        let spans = Corridor.spans(of: path, in: chain)
        var next = 0
        for (index, words) in spoken.segments.enumerated() where !words.isEmpty {
            let own = spans[next..<next + words.count]
            if own.allSatisfy(\.isEmpty), fits[index] <= Self.doubtful { segments.insert(index) }
            next += words.count
        }
        // If nothing fits, the strict search may still be right: noise, an accent, a song.
        let spokenCount = spoken.segments.count { !$0.isEmpty }
        guard segments.count < spokenCount else {
            self = .none
            return
        }
        audio = Self.unmatched(path, chain, general.otherColumn, clip.activity)
    }

    /// The speech that `path` gives to no segment: to the column `other`.
    static func unmatched(
        _ path: [Int32], _ chain: StateChain, _ other: Int, _ activity: SpeechActivity
    ) -> [Range<Int>] {
        activity.stretches.flatMap { stretch in
            runs(of: Int32(other), path, chain, in: stretch).filter { $0.count >= shortestFrames }
        }
    }

    /// The runs of a column in some frames of `path`.
    static func runs(
        of column: Int32, _ path: [Int32], _ chain: StateChain, in frames: Range<Int>
    ) -> [Range<Int>] {
        frames.filter { chain.columns[Int(path[$0])] == column }.reduce(into: []) { runs, frame in
            if let last = runs.last, last.upperBound == frame {
                runs[runs.count - 1] = last.lowerBound..<frame + 1
            } else {
                runs.append(frame..<frame + 1)
            }
        }
    }
}
