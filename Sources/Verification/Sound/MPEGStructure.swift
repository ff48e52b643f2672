/// The tags and frames of an MP3 file (ISO/IEC 11172-3 and 13818-3, layer III).
enum MPEGStructure {
    static func parts(of bytes: [UInt8]) -> [SoundStructure.Part] {
        var parts: [SoundStructure.Part] = []
        var offset = 0
        if bytes[...].has("ID3", at: 0) {
            let size = bytes[6..<min(10, bytes.count)].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
            offset = min(10 + size, bytes.count)
            parts.append(.init(place: "ID3 tag", bytes: bytes[..<offset], leak: .metadata))
        }
        var frames = 0
        var skipped = 0
        var samplesPerFrame = 1_152
        while let frame = MPEGFrame(bytes[min(offset, bytes.count)...]) {
            let body = bytes[offset..<min(offset + frame.length, bytes.count)]
            samplesPerFrame = frame.sampleCount
            if frames == 0, let hidden = LAMEHeader.skippedSamples(in: body) { skipped = hidden }
            frames += 1
            offset += frame.length
        }
        if offset < bytes.count {
            let rest = bytes[offset...]
            parts.append(
                .init(
                    place: rest.has("TAG", at: 0) ? "ID3v1 tag" : "after the last frame",
                    bytes: rest, leak: rest.has("TAG", at: 0) ? .metadata : .secondStream))
        }
        // An encoder's delay is at most 1,105 samples, its padding fills a frame or two.
        if skipped > 4 * samplesPerFrame {
            parts.append(
                .init(
                    place: "\(skipped) samples before the start or after the end", bytes: [],
                    leak: .decoderPadding))
        }
        return parts
    }
}

/// The header of a frame.
struct MPEGFrame {
    let length: Int
    let sampleCount: Int

    /// Nil when no frame of layer III begins here.
    init?(_ bytes: ArraySlice<UInt8>) {
        let header = bytes.bigEndian(at: 0, count: 4)
        guard bytes.count >= 4, header >> 21 == 0x7FF, header >> 17 & 3 == 1 else { return nil }
        let version = header >> 19 & 3
        let rateIndex = header >> 10 & 3, bitIndex = header >> 12 & 15
        guard version != 1, rateIndex < 3, (1..<15).contains(bitIndex) else { return nil }
        let rate = [44_100, 48_000, 32_000][rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2)
        let bits = version == 3 ? Self.bits1[bitIndex] : Self.bits2[bitIndex]
        sampleCount = version == 3 ? 1_152 : 576
        length = sampleCount / 8 * bits * 1_000 / rate + (header >> 9 & 1)
    }

    private static let bits1 = [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ]
    private static let bits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
}

/// The extension that LAME writes into the first frame.
enum LAMEHeader {
    /// Samples that a player skips at the start and the end; nil when nothing is said.
    static func skippedSamples(in frame: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(frame)
        for start in 4..<min(40, bytes.count) {
            let tag = bytes[start...]
            guard tag.has("Xing", at: 0) || tag.has("Info", at: 0) else { continue }
            let flags = tag.bigEndian(at: 4, count: 4)
            let sizes = [(1, 4), (2, 4), (4, 100), (8, 4)]
            let fields = sizes.reduce(8) { $0 + (flags & $1.0 != 0 ? $1.1 : 0) }
            let value = tag.bigEndian(at: fields + 21, count: 3)
            return (value >> 12) + (value & 0xFFF)
        }
        return nil
    }
}
