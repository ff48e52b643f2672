import CSndfile

extension ClipMetadata.Field {
    /// libsndfile's number for a text field; nil for what is none.
    var code: Int32? {
        let code: Int? =
            switch self {
            case .title: SF_STR_TITLE
            case .copyright: SF_STR_COPYRIGHT
            case .software: SF_STR_SOFTWARE
            case .artist: SF_STR_ARTIST
            case .comment: SF_STR_COMMENT
            case .date: SF_STR_DATE
            case .album: SF_STR_ALBUM
            case .license: SF_STR_LICENSE
            case .track: SF_STR_TRACKNUMBER
            case .genre: SF_STR_GENRE
            case .recordedAt: nil
            }
        return code.map { Int32($0) }
    }
}

extension SF_BROADCAST_INFO {
    /// Date, time and time reference alone.
    init(recordedAtOf broadcast: BroadcastExtension) {
        self.init()
        version = 1
        store(broadcast.date, in: &origination_date)
        store(broadcast.time, in: &origination_time)
        time_reference_low = UInt32(truncatingIfNeeded: broadcast.timeReference)
        time_reference_high = UInt32(truncatingIfNeeded: broadcast.timeReference >> 32)
    }
}

/// Puts text into a field of fixed size, cut where it is too long.
private func store<Field>(_ text: String, in field: inout Field) {
    unsafe withUnsafeMutableBytes(of: &field) { bytes in
        for (index, byte) in text.utf8.prefix(bytes.count).enumerated() {
            unsafe bytes[index] = byte
        }
    }
}
