import EvidenceModel

/// A line of times as a typist or another program may have mangled it: `1 00:00:01,000 -- > …`,
/// `00 : 00 : 01 , 5 --> …`, `００：００：０１，０００ → …`, or with only one of its times readable.
///
/// Slower than ``SRTTiming``, and so asked only about lines that hold an arrow and no proper times.
struct SRTLooseTiming {
    /// Nil when it cannot be read; one of both is there.
    let start: MediaTime?
    let end: MediaTime?

    /// Nil when the line is something else.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.count <= 200, let bytes = Self.plain(line), let arrow = Self.arrow(in: bytes)
        else { return nil }
        let before = Array(bytes[..<arrow.lowerBound])
        let after = Array(bytes[arrow.upperBound...])
        start = Self.lastTime(in: before)
        end = Self.firstTime(in: after)
        switch (start, end) {
        case (nil, nil): return nil
        case (nil, _): guard Self.mayBeTime(before) else { return nil }
        case (_, nil): guard Self.mayBeTime(after) else { return nil }
        default: break
        }
    }

    /// The line in ASCII: full-width and Arabic digits, full-width marks and typographic dashes as their plain
    /// counterparts, without the blanks around colons, commas and points. Nil when other letters
    /// beyond ASCII are in it.
    private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x80: result.append(UInt8(scalar.value))
            case 0x660...0x669, 0x6F0...0x6F9: result.append(UInt8(0x30 + scalar.value % 16))
            case 0xFF01...0xFF5E: result.append(UInt8(scalar.value - 0xFEE0))
            case 0x2010...0x2015, 0x2212: result.append(UInt8(ascii: "-"))
            case 0x3002: result.append(UInt8(ascii: "."))
            case 0x2192: result += Array("-->".utf8)
            case 0xA0, 0x3000, 0x200B, 0x200E, 0x200F, 0xFEFF: result.append(.space)
            default: return nil
            }
        }
        return withoutBlanksInTimes(result)
    }

    private static func withoutBlanksInTimes(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if isMark(byte), let digit = result.lastIndex(where: { !$0.isBlank }),
                result[digit].isDigit
            {
                result.removeSubrange((digit + 1)...)
            } else if byte.isDigit, let mark = result.lastIndex(where: { !$0.isBlank }),
                isMark(result[mark])
            {
                result.removeSubrange((mark + 1)...)
            }
            result.append(byte)
        }
        return result
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }

    /// Dashes and `>`, with blanks and commas between them at most.
    private static func arrow(in bytes: [UInt8]) -> Range<Int>? {
        guard let head = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var start = head
        while start > 0,
            bytes[start - 1].isBlank || "-,.".utf8.contains(bytes[start - 1])
        {
            start -= 1
        }
        return bytes[start..<head].contains(UInt8(ascii: "-")) ? start..<head + 1 : nil
    }

    /// The time that ends the bytes, in three parts. Before it a cue number may stand, but no word.
    private static func lastTime(in bytes: [UInt8]) -> MediaTime? {
        let starts = bytes.indices.filter { index in
            bytes[index].isDigit
                && (index == 0 || !(bytes[index - 1].isDigit || isMark(bytes[index - 1])))
        }
        for start in starts {
            guard
                let clock = ClockReading(
                    bytes, at: start, limit: bytes.count, allowsOverflow: true),
                clock.parts == 3, clock.end == bytes.count
            else { continue }
            return bytes[..<start].contains(where: \.isLetter) ? nil : clock.time
        }
        return nil
    }

    /// The time that begins the bytes, in three parts; a sign is passed over.
    private static func firstTime(in bytes: [UInt8]) -> MediaTime? {
        let start = bytes.prefix { $0.isBlank || $0 == UInt8(ascii: "-") }.count
        guard
            let clock = ClockReading(bytes, at: start, limit: bytes.count, allowsOverflow: true),
            clock.parts == 3,
            clock.end == bytes.count || !bytes[clock.end].isLetter || clock.fractionMark != nil
        else { return nil }
        return clock.time
    }

    /// Whether the bytes may have been a time: short, mostly digits and marks, or nothing at all.
    private static func mayBeTime(_ bytes: [UInt8]) -> Bool {
        let solid = bytes.filter { !$0.isBlank }
        guard solid.count <= 14 else { return false }
        let strange = solid.count { !$0.isDigit && !isMark($0) && $0 != UInt8(ascii: "-") }
        return strange <= 2 || strange * 3 <= solid.count
    }
}
