/// Lists of numbers that can be bytes or characters: `d1 81 d1 83`, `[209, 129, 209, 131]`,
/// `[1089, 1091]`, and the lines of a dump that begin with a place.
enum NumberRuns {
    /// What the lists of three numbers and more hold, read as hexadecimal bytes, as decimal bytes and as
    /// decimal code points.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [DecodedRun] {
        var lists = [List(.hexadecimal), List(.decimalBytes), List(.codePoints)]
        var index = bytes.startIndex, line = 1, gap = 0
        while index < bytes.endIndex {
            guard let end = tokenEnd(bytes, from: index) else {
                if !isSeparator(bytes[index]) || gap > 16 { lists.finishAll() }
                if bytes[index] == UInt8(ascii: "\n") { line += 1 }
                gap += 1
                index += 1
                continue
            }
            let token = bytes[index..<end]
            let isPlace = token.count >= 7 && isFirst(index, in: bytes)
            if !isPlace { for list in lists.indices { lists[list].append(token, line: line) } }
            gap = 0
            index = end
        }
        lists.finishAll()
        return lists.flatMap(\.runs)
    }

    private static func tokenEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        let end = bytes[start...].firstIndex { !isAlphanumeric($0) } ?? bytes.endIndex
        return end == start ? nil : end
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            true
        default: false
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        " \t\r\n,:;-\"'".utf8.contains(byte)
    }

    /// Whether nothing but blanks stands before this on its line.
    private static func isFirst(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let before = bytes[..<index].last { $0 != UInt8(ascii: " ") }
        return before == nil || before == UInt8(ascii: "\n")
    }
}

extension NumberRuns {
    fileprivate enum Reading { case hexadecimal, decimalBytes, codePoints }

    /// A list that is being read in one way.
    fileprivate struct List {
        let reading: Reading
        private(set) var runs: [DecodedRun] = []
        private var bytes: [UInt8] = []
        private var count = 0
        private var line = 1

        init(_ reading: Reading) { self.reading = reading }

        mutating func append(_ token: ArraySlice<UInt8>, line: Int) {
            guard let value = value(of: token) else { return finish() }
            if count == 0 { self.line = line }
            count += 1
            bytes += value
        }

        mutating func finish() {
            if count >= 3 { runs.append(DecodedRun(bytes: bytes, code: "numbers", line: line)) }
            bytes = []
            count = 0
        }

        private func value(of token: ArraySlice<UInt8>) -> [UInt8]? {
            switch reading {
            case .hexadecimal: hexadecimal(token)
            case .decimalBytes: decimal(token).flatMap { UInt8(exactly: $0) }.map { [$0] }
            case .codePoints:
                decimal(token).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
            }
        }

        private func decimal(_ token: ArraySlice<UInt8>) -> UInt32? {
            token.count > 7 ? nil : UInt32(String(decoding: token, as: UTF8.self))
        }

        /// Two to eight digits, with or without `0x`.
        private func hexadecimal(_ token: ArraySlice<UInt8>) -> [UInt8]? {
            let isPrefixed = token.starts(with: "0x".utf8) || token.starts(with: "0X".utf8)
            let digits = String(decoding: token.dropFirst(isPrefixed ? 2 : 0), as: UTF8.self)
            guard digits.utf8.count % 2 == 0, 2...8 ~= digits.utf8.count,
                let value = UInt32(digits, radix: 16), digits.first != "+"
            else { return nil }
            return (0..<digits.utf8.count / 2).reversed().map {
                UInt8(truncatingIfNeeded: value >> UInt32(8 * $0))
            }
        }
    }
}

extension [NumberRuns.List] {
    fileprivate mutating func finishAll() { for index in indices { self[index].finish() } }
}
