import CSndfile

extension SoundFile {
    /// The library and its version: `libsndfile-1.2.0`.
    static var decoder: String { unsafe String(cString: sf_version_string()) }

    /// Whether the file has no header, so that its name said what it is.
    var isHeaderless: Bool { container == SF_FORMAT_RAW }

    /// Whether the container is Ogg, whose length stands at its end.
    var isOgg: Bool { container == SF_FORMAT_OGG }

    private var container: Int { Int(formatCode) & Int(SF_FORMAT_TYPEMASK) }

    /// Container and codec in libsndfile's words.
    var formatName: String {
        let names = [SF_FORMAT_TYPEMASK, SF_FORMAT_SUBMASK].compactMap { mask in
            Self.name(ofFormat: formatCode & Int32(mask))
        }
        return names.joined(separator: ", ")
    }

    private static func name(ofFormat code: Int32) -> String? {
        var info = unsafe SF_FORMAT_INFO(format: code, name: nil, extension: nil)
        let size = unsafe Int32(MemoryLayout<SF_FORMAT_INFO>.size)
        guard unsafe sf_command(nil, Int32(SFC_GET_FORMAT_INFO), &info, size) == 0,
            let name = unsafe info.name
        else { return nil }
        return unsafe String(cString: name)
    }

    /// What libsndfile noted while it read the header.
    var headerLog: String {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, filled in
            let length = unsafe sf_command(
                handle, Int32(SFC_GET_LOG_INFO), buffer.baseAddress, Int32(buffer.count))
            filled = min(max(0, Int(length)), buffer.count)
        }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The text fields that are filled in.
    var textFields: [ClipInfo.TextField] {
        Self.textFieldNames.compactMap { code, name in
            guard let text = unsafe sf_get_string(handle, Int32(code)) else { return nil }
            let value = unsafe String(cString: text)
            return value.isEmpty ? nil : ClipInfo.TextField(name: name, value: value)
        }
    }

    private static let textFieldNames = [
        (SF_STR_TITLE, "title"), (SF_STR_COPYRIGHT, "copyright"), (SF_STR_SOFTWARE, "software"),
        (SF_STR_ARTIST, "artist"), (SF_STR_COMMENT, "comment"), (SF_STR_DATE, "date"),
        (SF_STR_ALBUM, "album"), (SF_STR_LICENSE, "license"), (SF_STR_TRACKNUMBER, "track"),
        (SF_STR_GENRE, "genre"),
    ]

    /// What the `bext` chunk says; nil when there is none.
    var broadcastExtension: BroadcastExtension? {
        var stored = SF_BROADCAST_INFO()
        let size = Int32(MemoryLayout<SF_BROADCAST_INFO>.size)
        guard unsafe sf_command(handle, Int32(SFC_GET_BROADCAST_INFO), &stored, size) == SF_TRUE
        else { return nil }
        return BroadcastExtension(
            description: text(of: stored.description), originator: text(of: stored.originator),
            originatorReference: text(of: stored.originator_reference),
            date: text(of: stored.origination_date), time: text(of: stored.origination_time),
            timeReference: UInt64(stored.time_reference_high) << 32
                | UInt64(stored.time_reference_low))
    }
}

/// The text in a field of fixed size: up to its first NUL, without spaces at its end.
private func text<Field>(of field: Field) -> String {
    let bytes = unsafe withUnsafeBytes(of: field) { unsafe Array($0) }.prefix { $0 != 0 }
    let last = bytes.lastIndex { $0 != UInt8(ascii: " ") }
    return String(decoding: bytes[..<(last.map { $0 + 1 } ?? bytes.startIndex)], as: UTF8.self)
}
