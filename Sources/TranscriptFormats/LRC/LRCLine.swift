import EvidenceModel

/// A line of an LRC file.
struct LRCLine {
    let number: Int
    private(set) var times: [MediaTime] = []
    private(set) var hasFraction = false
    /// `[ar:Name]`.
    private(set) var tag: (name: String, value: String)?
    private(set) var text = ""
    private var stamps: [(time: MediaTime, text: String)] = []

    init(_ line: String, number: Int) {
        self.number = number
        let bytes = Array(line.utf8)
        var at = 0
        while at < bytes.count, bytes[at] == UInt8(ascii: "["),
            let clock = ClockReading(bytes, at: at + 1, limit: bytes.count),
            clock.end < bytes.count, bytes[clock.end] == UInt8(ascii: "]"), clock.parts == 2
        {
            times.append(clock.time)
            hasFraction = hasFraction || clock.fractionMark != nil
            at = clock.end + 1
        }
        if times.isEmpty {
            readTag(line)
        } else {
            readText(bytes, from: at)
        }
    }

    private mutating func readTag(_ line: String) {
        guard line.hasPrefix("["), line.hasSuffix("]"), let colon = line.firstIndex(of: ":") else {
            return
        }
        let name = line[line.index(after: line.startIndex)..<colon]
        guard (1...10).contains(name.count), name.utf8.allSatisfy(\.isLetter) else { return }
        let value = line[line.index(after: colon)...].dropLast()
        tag = (name.lowercased(), Blank.trimmed(value))
    }

    /// Text with the stamps of words taken out.
    private mutating func readText(_ bytes: [UInt8], from start: Int) {
        var at = start
        var piece: [UInt8] = []
        var time: MediaTime?
        var whole: [UInt8] = []
        func text() -> String { Blank.trimmed(String(decoding: piece, as: UTF8.self)) }
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "<"),
                let clock = ClockReading(bytes, at: at + 1, limit: bytes.count),
                clock.end < bytes.count, bytes[clock.end] == UInt8(ascii: ">")
            {
                if let time { stamps.append((time, text())) }
                piece = []
                time = clock.time
                at = clock.end + 1
            } else {
                piece.append(bytes[at])
                whole.append(bytes[at])
                at += 1
            }
        }
        if let time { stamps.append((time, text())) }
        let words = String(decoding: whole, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        self.text = words.joined(separator: " ")
    }

    /// The words with the times of their stamps; nil without stamps.
    func words(until end: MediaTime, offset: Duration) -> [Word]? {
        guard !stamps.isEmpty else { return nil }
        var pieces: [TimedPiece] = []
        for (index, stamp) in stamps.enumerated() {
            let start = max(.zero, stamp.time - offset)
            let next = index + 1 < stamps.count ? stamps[index + 1].time - offset : end
            let timing = WordTiming(span: start..<max(start, next), source: .imported)
            pieces += stamp.text.fields.map { TimedPiece(text: String($0), timing: timing) }
        }
        return TimedWords.words(of: text, pieces: pieces)
    }
}
