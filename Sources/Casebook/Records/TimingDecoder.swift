internal import EvidenceModel

/// Reads ``TimingCode``. Bytes that make no sense give the plain words of the text, untimed.
struct TimingDecoder {
    private let text: String
    private let header: TimingCode.Header
    private var reader: VariableLengthReader
    private var clock: Int64
    private var position = 0

    /// The words of a segment's text.
    static func words(of text: String, from bytes: [UInt8]?, start: MediaTime?) -> [Word] {
        let plain = Word.words(of: text)
        guard let bytes, let first = bytes.first, let header = TimingCode.Header(first) else {
            return plain
        }
        var decoder = TimingDecoder(
            text: text, header: header, reader: VariableLengthReader(bytes.dropFirst()),
            clock: start?.microseconds ?? 0)
        return (header.hasPlainWords ? decoder.times(of: plain) : decoder.ownWords()) ?? plain
    }

    private init(
        text: String, header: TimingCode.Header, reader: VariableLengthReader, clock: Int64
    ) {
        self.text = text
        self.header = header
        self.reader = reader
        self.clock = clock
    }

    private mutating func times(of words: [Word]) -> [Word]? {
        var words = words
        for index in words.indices {
            guard let timing = timing() else { return nil }
            words[index].timing = timing
        }
        return words
    }

    private mutating func ownWords() -> [Word]? {
        var words: [Word] = []
        while !reader.isAtEnd {
            guard let range = range(), let timing = timing() else { return nil }
            let word = String(text.slice(codePoints: range))
            words.append(Word(text: word, range: range, timing: timing))
        }
        return words
    }

    private mutating func range() -> CodePointRange? {
        guard let gap = reader.read(), let count = reader.readUnsigned() else { return nil }
        let (start, overflow) = position.addingReportingOverflow(Int(clamping: gap))
        let (end, overflowAtEnd) = start.addingReportingOverflow(Int(clamping: count))
        guard !overflow, !overflowAtEnd, start >= 0 else { return nil }
        position = end
        return start..<end
    }

    /// The next timing: nil inside when the word has none, nil outside when the bytes are broken.
    private mutating func timing() -> WordTiming?? {
        var code = header.source
        if code == 0 {
            guard let own = reader.readUnsigned() else { return nil }
            if own == 0 { return .some(nil) }
            code = Int(clamping: own)
        }
        guard let source = TimingSourceCode(rawValue: code), let span = span() else { return nil }
        guard source == .aligned else { return WordTiming(span: span, source: source.source()) }
        guard let confidence = reader.readUnsigned() else { return nil }
        return WordTiming(span: span, source: source.source(confidence: Double(confidence) / 100))
    }

    private mutating func span() -> TimeSpan? {
        let unit = TimingCode.units[header.unit]
        guard let gap = reader.read()?.multipliedReportingOverflow(by: unit), !gap.overflow,
            let units = reader.readUnsigned(), let signed = Int64(exactly: units)
        else { return nil }
        let length = signed.multipliedReportingOverflow(by: unit)
        let start = clock.addingReportingOverflow(gap.partialValue)
        let end = start.partialValue.addingReportingOverflow(length.partialValue)
        guard !length.overflow, !start.overflow, !end.overflow else { return nil }
        clock = end.partialValue
        return MediaTime(microseconds: start.partialValue)..<MediaTime(microseconds: clock)
    }
}
