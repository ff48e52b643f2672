internal import EvidenceModel

/// Word timings as bytes: how the casebook keeps them, 4 to 5 bytes a word.
///
/// A word is a source byte and, unless it has no time, three variable-length numbers: the gap
/// since the end of the word before, the length, both in microseconds, and for aligned words the
/// confidence in 10,000ths. A leading byte says whether the words are those between white space;
/// if they are not, each is preceded by its gap and length in code points.
enum TimingCode {
    /// The bytes for the words of a segment; nil when they are the plain words of the text, untimed.
    static func encoded(_ segment: Segment) -> [UInt8]? {
        let isPlain = segment.words.map(\.range) == Word.words(of: segment.text).map(\.range)
        if isPlain, segment.words.allSatisfy({ $0.timing == nil }) { return nil }
        var bytes = VariableLengthWriter()
        bytes.write(isPlain ? 0 : 1)
        var clock = segment.timing?.span.lowerBound.microseconds ?? 0
        var position = 0
        for word in segment.words {
            if !isPlain {
                bytes.write(Int64(word.range.lowerBound - position))
                bytes.write(Int64(word.range.count))
                position = word.range.upperBound
            }
            write(word.timing, since: &clock, to: &bytes)
        }
        return bytes.bytes
    }

    private static func write(
        _ timing: WordTiming?, since clock: inout Int64, to bytes: inout VariableLengthWriter
    ) {
        guard let timing else { return bytes.write(0) }
        bytes.write(Int64(TimingSourceCode(timing.source).rawValue))
        bytes.write(timing.span.lowerBound.microseconds - clock)
        bytes.write(timing.span.length.wholeMicroseconds)
        clock = timing.span.upperBound.microseconds
        if let confidence = timing.confidence {
            bytes.write(Int64((confidence * 10_000).rounded()))
        }
    }

    /// The words of a text from their bytes; the plain words when the bytes are nil or broken.
    static func words(of text: String, from bytes: [UInt8]?, start: MediaTime?) -> [Word] {
        let plain = Word.words(of: text)
        guard let bytes else { return plain }
        var reader = VariableLengthReader(bytes)
        guard let kind = reader.read() else { return plain }
        var clock = start?.microseconds ?? 0
        var words: [Word] = []
        var position = 0
        for index in 0... {
            guard
                let word = kind == 0
                    ? (index < plain.count ? plain[index] : nil)
                    : nextWord(of: text, after: &position, from: &reader)
            else { break }
            guard let timing = timing(since: &clock, from: &reader) else { return plain }
            words.append(Word(text: word.text, range: word.range, timing: timing))
        }
        return words
    }

    private static func nextWord(
        of text: String, after position: inout Int, from reader: inout VariableLengthReader
    ) -> Word? {
        guard let gap = reader.read(), let count = reader.read(), count >= 0 else { return nil }
        let (start, overflow) = position.addingReportingOverflow(Int(clamping: gap))
        let (end, overflowAtEnd) = start.addingReportingOverflow(Int(clamping: count))
        guard !overflow, !overflowAtEnd, start >= 0 else { return nil }
        position = end
        return Word(text: String(text.slice(codePoints: start..<end)), range: start..<end)
    }

    /// The next timing, nil inside when the word has none, nil outside when the bytes are broken.
    private static func timing(
        since clock: inout Int64, from reader: inout VariableLengthReader
    ) -> WordTiming?? {
        guard let code = reader.read() else { return nil }
        if code == 0 { return .some(nil) }
        guard let source = TimingSourceCode(rawValue: Int(clamping: code)),
            let gap = reader.read(), let length = reader.read(), length >= 0
        else { return nil }
        let (start, overflow) = clock.addingReportingOverflow(gap)
        let (end, overflowAtEnd) = start.addingReportingOverflow(length)
        guard !overflow, !overflowAtEnd else { return nil }
        clock = end
        let confidence = source == .aligned ? reader.read().map { Double($0) / 10_000 } : nil
        let span = MediaTime(microseconds: start)..<MediaTime(microseconds: end)
        return WordTiming(span: span, source: source.source(confidence: confidence ?? 0))
    }
}
