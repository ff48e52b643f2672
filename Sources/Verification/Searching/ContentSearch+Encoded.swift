/// Text that is written in another way than as UTF-8.
extension ContentSearch {
    func encoded(_ text: String, _ name: String, shortest: Int) -> [Hit] {
        index.hits(in: WordStream(text), shortest: shortest, insideWords: false).map {
            Hit(leak: .encodedText, place: "line \($0.line), \(name)", mark: $0.needle.mark)
        }
    }

    /// UTF-16 of either byte order, from an even or an odd byte on.
    func wide(_ bytes: [UInt8], shortest: Int) -> [Hit] {
        var hits: [Hit] = []
        for start in 0...1 where bytes.count > start + 1 {
            for isLittle in [true, false] {
                let text = wideText.text(bytes, from: start, isLittle: isLittle)
                hits += encoded(text, "UTF-16", shortest: shortest)
            }
        }
        return hits
    }

    func eightBit(_ bytes: ArraySlice<UInt8>, shortest: Int) -> [Hit] {
        CyrillicEncoding.allCases.flatMap {
            encoded($0.text(bytes), $0.rawValue, shortest: shortest)
        }
    }

    /// What escapes stand for, which may be bytes of an 8-bit encoding.
    func unescaped(_ bytes: [UInt8]) -> [Hit] {
        guard let plain = Unescaping.apply(to: bytes) else { return [] }
        let text = String(decoding: plain, as: UTF8.self)
        let hits = encoded(text, "escapes", shortest: 0)
        guard text.unicodeScalars.contains("\u{FFFD}") else { return hits }
        return hits + eightBit(plain[...], shortest: 6)
    }

    /// What base64, hexadecimal, base32 and lists of numbers stand for, and the codes within that, up to
    /// so many deep.
    func decoded(_ bytes: [UInt8], depth: Int) -> [Hit] {
        DecodedRun.all(in: bytes[...]).flatMap { run -> [Hit] in
            let place = "line \(run.line), \(run.code)"
            if let mark = hashes.mark(of: run.bytes) {
                return [Hit(leak: .hash, place: place, mark: mark)]
            }
            return readings(of: run, depth: depth).map {
                Hit(leak: .encodedText, place: place, mark: $0.mark)
            }
        }
    }

    /// Most runs are words of the text and decode to chance bytes, hence the least lengths.
    private func readings(of run: DecodedRun, depth: Int) -> [Hit] {
        let bytes = run.bytes
        if depth > 0, bytes.starts(with: [0x1F, 0x8B]),
            let unpacked = Gzip.unpacked(bytes, limit: 1 << 26)
        {
            return hits(inText: unpacked, depth: depth - 1)
        }
        var found =
            encoded(String(decoding: bytes, as: UTF8.self), "", shortest: 4)
            + wide(bytes, shortest: 6)
        for encoding in CyrillicEncoding.allCases where encoding.isLikely(bytes) {
            let text = encoding.text(bytes[...])
            let shortest = encoding.isPlainText(text) ? 6 : 10
            found += encoded(text, "", shortest: shortest)
        }
        if depth > 0, run.isText {
            found += unescaped(bytes) + decoded(bytes, depth: depth - 1)
        }
        return found
    }
}
