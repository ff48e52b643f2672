/// Surgery on MP3 files of layer III (ISO/IEC 11172-3, 13818-3).
enum MP3Bytes {
    /// The file without its ID3 tag and without the first frame, which holds the length (Xing).
    static func withoutLengthFrame(_ bytes: [UInt8]) -> [UInt8] {
        let start = frameStart(in: bytes, from: 0)
        return Array(bytes[frameStart(in: bytes, from: start + 4)...])
    }

    /// The next place where eleven set bits announce a frame of layer III with a header as usual.
    private static func frameStart(in bytes: [UInt8], from place: Int) -> Int {
        (place..<bytes.count - 2).first { index in
            bytes[index] == 0xFF && bytes[index + 1] & 0xE6 == 0xE2
                && bytes[index + 2] >> 4 != 0xF
        } ?? bytes.count
    }
}
