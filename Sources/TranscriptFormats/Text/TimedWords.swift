import EvidenceModel

/// A piece of a segment's text with its time, as word-level formats have it: ` Hello`, `-five`, `.`.
struct TimedPiece {
    var text: String
    var timing: WordTiming?
    /// How sure the recogniser was, 0 to 1.
    var score: Double?
}

/// Puts timed pieces into the text they belong to.
enum TimedWords {
    /// The words of a text: pieces in order, each with its range, those that only continue a word
    /// (punctuation, `-five` after `twenty`) joined to it unless `joining` is false. Nil when the
    /// pieces do not occur in the text in this order.
    static func words(of text: String, pieces: [TimedPiece], joining: Bool = true) -> [Word]? {
        let scalars = Array(text.unicodeScalars)
        var words: [Word] = []
        words.reserveCapacity(pieces.count)
        var position = 0
        for piece in pieces {
            let wanted = Array(Blank.trimmed(piece.text).unicodeScalars)
            if wanted.isEmpty { continue }
            guard let start = place(of: wanted, in: scalars, from: position) else { return nil }
            let range = start..<start + wanted.count
            if joining, continues(words.last, range, wanted), let last = words.popLast() {
                words.append(joined(last, piece, to: range, scalars))
            } else {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: wanted)
                words.append(
                    Word(
                        text: String(view), range: range, timing: piece.timing, score: piece.score))
            }
            position = range.upperBound
        }
        return words
    }

    private static func place(
        of wanted: [Unicode.Scalar], in text: [Unicode.Scalar], from position: Int
    ) -> Int? {
        var start = position
        while start + wanted.count <= text.count {
            if text[start..<start + wanted.count].elementsEqual(wanted) { return start }
            start += 1
        }
        return nil
    }

    private static func continues(
        _ last: Word?, _ range: CodePointRange, _ piece: [Unicode.Scalar]
    ) -> Bool {
        guard let last, last.range.upperBound == range.lowerBound, let first = piece.first else {
            return false
        }
        return !first.properties.isAlphabetic && first.properties.numericType == nil
            || last.text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
    }

    private static func joined(
        _ word: Word, _ piece: TimedPiece, to range: CodePointRange, _ text: [Unicode.Scalar]
    ) -> Word {
        let whole = word.range.lowerBound..<range.upperBound
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[whole])
        var joint = word.timing ?? piece.timing
        if let first = word.timing, let second = piece.timing {
            joint?.span = first.span.union(second.span)
        }
        // A word is as sure as its least sure piece; punctuation does not count.
        let isSpoken = piece.text.unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        let score = isSpoken ? [word.score, piece.score].compactMap(\.self).min() : word.score
        return Word(text: String(view), range: whole, timing: joint, score: score)
    }

    /// The words with times for those that have none, put between their neighbours by length; nil
    /// when nothing had to be done or no word is timed.
    static func interpolated(_ words: [Word], in span: TimeSpan) -> [Word]? {
        guard words.contains(where: { $0.timing == nil }),
            words.contains(where: { $0.timing != nil })
        else { return nil }
        var words = words
        var start = 0
        while start < words.count {
            guard words[start].timing == nil else {
                start += 1
                continue
            }
            let end = words[start...].firstIndex { $0.timing != nil } ?? words.count
            let left = start > 0 ? words[start - 1].timing?.span.upperBound : nil
            let right = end < words.count ? words[end].timing?.span.lowerBound : nil
            spread(
                &words, start..<end, from: left ?? span.lowerBound, to: right ?? span.upperBound)
            start = end
        }
        return words
    }

    /// The words spread over a stretch by their lengths; none of them has a time of its own.
    static func spread(_ words: [Word], over span: TimeSpan) -> [Word] {
        var words = words
        spread(&words, words.indices, from: span.lowerBound, to: span.upperBound)
        return words
    }

    private static func spread(
        _ words: inout [Word], _ range: Range<Int>, from start: MediaTime, to end: MediaTime
    ) {
        let available = Double(max(0, end.microseconds - start.microseconds))
        let total = Double(max(1, words[range].reduce(0) { $0 + $1.range.count }))
        var done = 0
        for index in range {
            let from = start.microseconds + Int64(available * Double(done) / total)
            done += words[index].range.count
            let to = start.microseconds + Int64(available * Double(done) / total)
            words[index].timing = WordTiming(
                span: MediaTime(microseconds: from)..<MediaTime(microseconds: to),
                source: .interpolated)
        }
    }
}
