import AudioIO
import EvidenceModel
import ForcedAlignment

/// A released clip, heard around the places of removed words, a minute or so at a time.
struct RelistenedClip {
    private let clip: AudioClip
    private let pieces: [Piece]
    private let count: Int

    /// A piece of the clip and the words in it, by their index.
    private struct Piece {
        var span: TimeSpan
        var words: [(index: Int, word: RemovedWord)]
        var samples: [Float] = []
    }

    /// What is heard beside a word, so that its loudness and channel are known.
    private static let around = Duration.seconds(5)
    private static let longest = Duration.seconds(60)

    init(_ clip: AudioClip, _ words: [RemovedWord]) {
        self.clip = clip
        count = words.count
        var pieces: [Piece] = []
        let ordered = words.enumerated().sorted {
            ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
        }
        for (index, word) in ordered {
            let span =
                max(.zero, word.span.lowerBound - Self.around)..<word.span.upperBound + Self.around
            if let last = pieces.last, last.span.union(span).length <= Self.longest {
                pieces[pieces.count - 1].span = last.span.union(span)
                pieces[pieces.count - 1].words.append((index, word))
            } else {
                pieces.append(Piece(span: span, words: [(index, word)]))
            }
        }
        self.pieces = pieces
    }

    /// The share of unrelated words that each word fits better than; nil where that cannot be told.
    func ranks(_ listener: Relistening) throws -> [Double?] {
        var ranks = [Double?](repeating: nil, count: count)
        var waiting = pieces
        var next = 0
        try clip.readMono { block in
            let frames = next..<next + block.count
            next = frames.upperBound
            for place in waiting.indices {
                let wanted = waiting[place].span.frames.clamped(to: frames)
                for index in wanted {
                    waiting[place].samples.append(block[index - frames.lowerBound])
                }
            }
            while let piece = waiting.first, piece.span.frames.upperBound <= next {
                try Self.hear(piece, listener, &ranks)
                waiting.removeFirst()
            }
        }
        for piece in waiting { try Self.hear(piece, listener, &ranks) }
        return ranks
    }

    private static func hear(_ piece: Piece, _ listener: Relistening, _ ranks: inout [Double?])
        throws
    {
        let start = piece.span.lowerBound - MediaTime.zero
        let words = piece.words.map { _, word in
            RemovedWord(
                text: word.text, language: word.language,
                span: word.span.lowerBound - start..<word.span.upperBound - start)
        }
        let found = try listener.ranks(of: words, in: piece.samples)
        for (entry, rank) in zip(piece.words, found) { ranks[entry.index] = rank }
    }
}

extension Range where Bound == MediaTime {
    /// The samples at the rate at which speech is heard.
    fileprivate var frames: Range<Int> {
        lowerBound.sampleIndex(at: .speech)..<upperBound.sampleIndex(at: .speech)
    }
}
