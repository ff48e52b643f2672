/// The pages of an Ogg file (RFC 3533) and what hides in them (Opus: RFC 7845).
enum OggStructure {
    static func parts(of bytes: [UInt8]) -> [SoundStructure.Part] {
        var walk = OggWalk()
        var offset = 0
        while let length = walk.take(bytes[min(offset, bytes.count)...]) { offset += length }
        var parts = walk.parts
        if offset < bytes.count {
            parts.append(
                .init(place: "after the last page", bytes: bytes[offset...], leak: .secondStream))
        }
        return parts + walk.hiddenSound
    }
}

struct OggWalk {
    private(set) var parts: [SoundStructure.Part] = []
    private var serial: Int?
    private var packetCount = 0
    private var packet: [UInt8] = []
    private var isEnded = false
    private var opus: OpusLength?

    /// Takes one page; nil when none begins here.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
        let segmentCount = bytes.bigEndian(at: 26, count: 1)
        guard bytes.has("OggS", at: 0), bytes.count >= 27 + segmentCount else { return nil }
        let lacing = bytes.dropFirst(27).prefix(segmentCount)
        let length = lacing.reduce(27 + segmentCount) { $0 + Int($1) }
        let page = bytes.prefix(length)
        let number = page.littleEndian(at: 14, count: 4)
        if isEnded || serial.map({ $0 != number }) == true {
            parts.append(.init(place: "a second stream", bytes: page, leak: .secondStream))
            return length
        }
        serial = number
        isEnded = page.bigEndian(at: 5, count: 1) & 4 != 0
        let granule = page.littleEndian(at: 6, count: 8)
        var rest = page.dropFirst(27 + segmentCount)
        for size in lacing {
            packet += rest.prefix(Int(size))
            rest = rest.dropFirst(Int(size))
            if size < 255 { finishPacket() }
        }
        if granule >= 0 { opus?.lastGranule = granule }
        return length
    }

    /// Sound that a player skips.
    var hiddenSound: [SoundStructure.Part] {
        guard let opus, opus.hiddenMilliseconds > 0 else { return [] }
        return [
            .init(
                place: "\(opus.hiddenMilliseconds) ms before the start or after the end",
                bytes: [], leak: .decoderPadding)
        ]
    }

    private mutating func finishPacket() {
        defer { packet = [] }
        packetCount += 1
        let bytes = packet[...]
        if packetCount == 1, bytes.has("OpusHead", at: 0) {
            opus = OpusLength(preSkip: bytes.littleEndian(at: 10, count: 2))
        } else if packetCount == 2 {
            parts.append(tags(bytes))
        } else {
            opus?.add(packet: bytes)
        }
    }

    private func tags(_ bytes: ArraySlice<UInt8>) -> SoundStructure.Part {
        let start = bytes.has("OpusTags", at: 0) ? 8 : 7
        let vendor = bytes.littleEndian(at: start, count: 4)
        var offset = start + 4 + vendor
        let count = bytes.littleEndian(at: offset, count: 4)
        offset += 4
        var isBare = true
        for _ in 0..<min(count, 1_000) {
            let size = bytes.littleEndian(at: offset, count: 4)
            isBare = isBare && bytes.has("ENCODER=", at: offset + 4)
            offset += 4 + size
        }
        return .init(place: "comments", bytes: bytes, leak: isBare ? nil : .metadata)
    }
}

/// How much of an Opus stream is heard, in samples at 48 kHz.
struct OpusLength {
    let preSkip: Int
    var lastGranule = 0
    private var decoded = 0

    init(preSkip: Int) { self.preSkip = preSkip }

    /// Counts a packet by its table-of-contents byte (RFC 6716, section 3.1).
    mutating func add(packet: ArraySlice<UInt8>) {
        guard let first = packet.first else { return }
        let configuration = Int(first >> 3)
        let size =
            switch configuration {
            case 0..<12: [480, 960, 1_920, 2_880][configuration & 3]
            case 12..<16: [480, 960][configuration & 1]
            default: [120, 240, 480, 960][configuration & 3]
            }
        let frames =
            switch first & 3 {
            case 0: 1
            case 1, 2: 2
            default: packet.bigEndian(at: 1, count: 1) & 0x3F
            }
        decoded += size * frames
    }

    /// Beyond what encoders need: 100 ms before the start, one packet of 120 ms after the end.
    var hiddenMilliseconds: Int {
        max(0, preSkip - 4_800) / 48 + max(0, decoded - lastGranule - 5_760) / 48
    }
}
