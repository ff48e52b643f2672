/// What a sound file consists of, byte by byte: one stream of sound and what goes with it. Anything
/// more is a finding, and text in it is searched.
struct SoundStructure {
    /// A part that is no sound.
    struct Part {
        var place: String
        var bytes: ArraySlice<UInt8>
        /// Nil for a part that belongs there and is only searched.
        var leak: LeakClass?
    }

    private let parts: [Part]

    /// The parts of an MPEG-4 file.
    init(_ video: MPEG4Structure) { parts = video.parts }

    init(_ container: SoundContainer, _ bytes: [UInt8]) {
        parts =
            switch container {
            case .wave: WaveStructure.parts(of: bytes)
            case .flac: FLACStructure.parts(of: bytes)
            case .ogg: OggStructure.parts(of: bytes)
            case .mpeg: MPEGStructure.parts(of: bytes)
            }
    }

    func findings(named name: String, _ search: ContentSearch) -> [LeakFinding] {
        parts.flatMap { part -> [LeakFinding] in
            let hits = search.hits(inBinary: part.bytes).map { hit in
                LeakFinding(file: name, place: part.place, leak: .metadata, mark: hit.mark)
            }
            let itself = part.leak.map { LeakFinding(file: name, place: part.place, leak: $0) }
            return (itself.map { [$0] } ?? []) + hits
        }
    }
}

extension ArraySlice<UInt8> {
    /// The unsigned number in so many bytes, the most significant first; 0 beyond the end.
    func bigEndian(at offset: Int, count: Int) -> Int {
        dropFirst(offset).prefix(count).reduce(0) { $0 << 8 | Int($1) }
    }

    /// The unsigned number in so many bytes, the least significant first; 0 beyond the end.
    func littleEndian(at offset: Int, count: Int) -> Int {
        dropFirst(offset).prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether the bytes at `offset` are those of `text`.
    func has(_ text: String, at offset: Int) -> Bool { dropFirst(offset).starts(with: text.utf8) }
}
