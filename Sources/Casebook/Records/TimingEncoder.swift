internal import EvidenceModel

/// Writes ``TimingCode``.
struct TimingEncoder {
    private let segment: Segment
    private let header: TimingCode.Header
    private var bytes = VariableLengthWriter()
    private var clock: Int64

    /// The bytes for the words of a segment; nil when they are the plain words of the text, untimed.
    static func bytes(for segment: Segment) -> [UInt8]? {
        let isPlain = segment.hasPlainWords
        if isPlain, segment.words.allSatisfy({ $0.timing == nil }) { return nil }
        var encoder = TimingEncoder(segment, isPlain: isPlain)
        encoder.writeWords()
        return [encoder.header.byte] + encoder.bytes.bytes
    }

    private init(_ segment: Segment, isPlain: Bool) {
        self.segment = segment
        clock = segment.timing?.span.lowerBound.microseconds ?? 0
        header = TimingCode.Header(
            hasPlainWords: isPlain, unit: Self.unit(for: segment, from: clock),
            source: Self.commonSource(of: segment.words))
    }

    private mutating func writeWords() {
        var position = 0
        for word in segment.words {
            if !header.hasPlainWords {
                bytes.write(Int64(word.range.lowerBound - position))
                bytes.write(unsigned: UInt64(word.range.count))
                position = word.range.upperBound
            }
            write(word.timing)
        }
    }

    private mutating func write(_ timing: WordTiming?) {
        if header.source == 0 {
            let code = timing.map { TimingSourceCode($0.source).rawValue } ?? 0
            bytes.write(unsigned: UInt64(code))
        }
        guard let timing else { return }
        let unit = TimingCode.units[header.unit]
        bytes.write((timing.span.lowerBound.microseconds - clock) / unit)
        bytes.write(unsigned: UInt64(timing.span.length.wholeMicroseconds / unit))
        clock = timing.span.upperBound.microseconds
        if let confidence = timing.confidence {
            bytes.write(unsigned: UInt64((min(max(confidence, 0), 1) * 100).rounded()))
        }
    }

    private static func unit(for segment: Segment, from start: Int64) -> Int {
        let times = segment.words.flatMap { word in
            word.timing.map { [$0.span.lowerBound, $0.span.upperBound] } ?? []
        }
        let fitting = TimingCode.units.lastIndex { unit in
            times.allSatisfy { ($0.microseconds - start).isMultiple(of: unit) }
        }
        return fitting ?? 0
    }

    private static func commonSource(of words: [Word]) -> Int {
        let codes = Set(words.map { $0.timing.map { TimingSourceCode($0.source).rawValue } ?? 0 })
        return codes.count == 1 ? codes.first ?? 0 : 0
    }
}

extension Segment {
    /// Whether the words are the stretches of the text between white space.
    fileprivate var hasPlainWords: Bool {
        var position = 0
        var isInside = false
        var ends: [Int] = []
        ends.reserveCapacity(words.count * 2)
        for scalar in text.unicodeScalars {
            let isBlank = scalar.isWhiteSpace
            if isBlank == isInside {
                ends.append(position)
                isInside.toggle()
            }
            position += 1
        }
        if isInside { ends.append(position) }
        return ends.count == words.count * 2
            && words.indices.allSatisfy {
                words[$0].range.lowerBound == ends[2 * $0]
                    && words[$0].range.upperBound == ends[2 * $0 + 1]
            }
    }
}

extension Unicode.Scalar {
    /// Whether Unicode gives the character the property White_Space; quicker than asking for it.
    fileprivate var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            true
        default: false
        }
    }
}
