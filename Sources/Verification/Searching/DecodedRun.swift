/// What a stretch of a file's characters may stand for.
struct DecodedRun {
    var bytes: [UInt8]
    /// The code, as people know it: `base64`.
    var code: String
    /// The line that the stretch begins in, from 1.
    var line: Int

    /// Every reading of every stretch that can be base64, hexadecimal, base32 or a list of numbers.
    static func all(in bytes: ArraySlice<UInt8>) -> [DecodedRun] {
        Base64Runs.decoded(bytes) + LetterRuns.decoded(bytes) + NumberRuns.decoded(bytes)
    }

    /// Whether these are bytes of text, all of them, so that there may be codes within.
    var isText: Bool {
        bytes.count >= 8 && !bytes.contains { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
            && String(validating: bytes, as: UTF8.self) != nil
    }
}
