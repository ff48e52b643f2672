/// The boxes of an MPEG-4 file (ISO/IEC 14496-12): a track of pictures, one of sound, and what players
/// need to show them. Anything more is a finding.
struct MPEG4Structure {
    private(set) var parts: [SoundStructure.Part] = []
    private var soundTracks = 0
    private var pictureTracks = 0

    private static let containers: Set = [
        "moov", "trak", "mdia", "minf", "dinf", "stbl", "edts", "mvex", "moof", "traf",
    ]
    /// Boxes that hold numbers for the player, or the coded sound and pictures.
    private static let needed: Set = [
        "ftyp", "mdat", "mvhd", "tkhd", "mdhd", "vmhd", "smhd", "nmhd", "dref", "stts", "stss",
        "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp", "sdtp", "elst",
        "iods",
        "mfhd", "tfhd", "tfdt", "trun", "trex", "mehd", "sidx",
    ]

    init(_ bytes: [UInt8]) { walk(bytes[...], depth: 0) }

    private mutating func walk(_ bytes: ArraySlice<UInt8>, depth: Int) {
        var rest = bytes
        while !rest.isEmpty {
            guard let (name, header, size) = Self.box(rest) else {
                parts.append(.init(place: "beside the boxes", bytes: rest, leak: .secondStream))
                return
            }
            let body = rest.dropFirst(header).prefix(size - header)
            if Self.containers.contains(name), depth < 16 {
                walk(body, depth: depth + 1)
            } else {
                take(name, body)
            }
            rest = rest.dropFirst(size)
        }
    }

    /// The name, the length of the header and that of the whole box at the start of some bytes.
    private static func box(_ bytes: ArraySlice<UInt8>) -> (String, Int, Int)? {
        guard bytes.count >= 8 else { return nil }
        let name = String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self)
        var (header, size) = (8, bytes.bigEndian(at: 0, count: 4))
        if size == 1 {
            guard bytes.count >= 16, bytes.bigEndian(at: 8, count: 1) == 0 else { return nil }
            (header, size) = (16, bytes.bigEndian(at: 8, count: 8))
        } else if size == 0 {
            size = bytes.count
        }
        return size >= header && size <= bytes.count ? (name, header, size) : nil
    }

    private mutating func take(_ name: String, _ body: ArraySlice<UInt8>) {
        switch name {
        case "hdlr": takeHandler(body)
        case "stsd": parts.append(.init(place: "box stsd", bytes: body, leak: nil))
        case "free", "skip", "wide":
            guard body.contains(where: { $0 != 0 }) else { return }
            parts.append(.init(place: "box \(name)", bytes: body, leak: .metadata))
        default:
            guard !Self.needed.contains(name) else { return }
            let shown = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            parts.append(.init(place: "box \(shown)", bytes: body, leak: .metadata))
        }
    }

    private mutating func takeHandler(_ body: ArraySlice<UInt8>) {
        let kind = String(decoding: body.dropFirst(8).prefix(4), as: UTF8.self)
        if kind == "soun" { soundTracks += 1 }
        if kind == "vide" { pictureTracks += 1 }
        let isMore =
            !["soun", "vide"].contains(kind) || kind == "soun" && soundTracks > 1
            || kind == "vide" && pictureTracks > 1
        let shown = kind.filter { $0.isASCII && $0.isLetter }
        parts.append(
            .init(place: "track \(shown)", bytes: body, leak: isMore ? .secondStream : nil))
    }
}
