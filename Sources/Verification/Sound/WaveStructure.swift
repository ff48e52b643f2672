/// The chunks of a WAV or RF64 file (Microsoft and IBM 1991, EBU Tech 3306).
enum WaveStructure {
    static func parts(of bytes: [UInt8]) -> [SoundStructure.Part] {
        var parts: [SoundStructure.Part] = []
        var offset = 12
        var dataCount = 0
        var longDataSize: Int?
        while offset + 8 <= bytes.count {
            let header = bytes[offset..<offset + 8]
            let name = String(decoding: header.prefix(4), as: UTF8.self)
            var size = header.littleEndian(at: 4, count: 4)
            if name == "data", size == 0xFFFF_FFFF, let longDataSize { size = longDataSize }
            let start = offset + 8
            let end = min(start + size, bytes.count)
            let body = bytes[start..<end]
            if name == "ds64" { longDataSize = body.littleEndian(at: 8, count: 8) }
            if name == "data" { dataCount += 1 }
            parts += part(name, body, isSecond: dataCount > 1)
            // Chunks begin at even offsets.
            offset = end + (size & 1)
        }
        if offset < bytes.count {
            parts.append(
                .init(place: "after the last chunk", bytes: bytes[offset...], leak: .secondStream))
        }
        let promised = bytes[...].littleEndian(at: 4, count: 4) + 8
        if bytes.starts(with: "RIFF".utf8), promised < bytes.count, promised >= 12 {
            parts.append(
                .init(
                    place: "after the RIFF chunk", bytes: bytes[promised...], leak: .secondStream))
        }
        return parts
    }

    private static func part(_ name: String, _ body: ArraySlice<UInt8>, isSecond: Bool)
        -> [SoundStructure.Part]
    {
        switch name {
        case "data":
            return isSecond
                ? [.init(place: "a second data chunk", bytes: body, leak: .secondStream)] : []
        case "fmt ", "fact", "ds64", "PEAK": return []
        case "JUNK", "PAD ", "FLLR":
            guard body.contains(where: { $0 != 0 }) else { return [] }
        default: break
        }
        return [.init(place: "chunk \(name.filter { $0.isASCII })", bytes: body, leak: .metadata)]
    }
}
