import CSndfile

extension SoundFile {
    /// No recorder writes more; a larger chunk is not read.
    private static let longestChunk = 1 << 20
    private static let mostCuePoints = 100

    /// What the `iXML` chunk says about the time of recording; nil when there is none.
    ///
    /// Moves the file's position, which libsndfile does not put back: only for when all is decoded.
    var productionMetadata: ProductionMetadata? { chunk("iXML").flatMap { ProductionMetadata($0) } }

    private func chunk(_ name: String) -> [UInt8]? {
        var info = unsafe SF_CHUNK_INFO()
        unsafe withUnsafeMutableBytes(of: &info.id) { id in
            unsafe id.copyBytes(from: name.utf8)
        }
        unsafe info.id_size = UInt32(name.utf8.count)
        guard let iterator = unsafe sf_get_chunk_iterator(handle, &info),
            unsafe sf_get_chunk_size(iterator, &info) == Int32(SF_ERR_NO_ERROR),
            case let length = unsafe Int(info.datalen), (1...Self.longestChunk).contains(length)
        else { return nil }
        var isRead = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            unsafe buffer.initialize(repeating: 0)
            unsafe info.data = UnsafeMutableRawPointer(buffer.baseAddress)
            isRead = unsafe sf_get_chunk_data(iterator, &info) == Int32(SF_ERR_NO_ERROR)
            filled = length
        }
        return isRead ? bytes : nil
    }

    /// The cue points, at most a hundred, in the order of the file.
    var cuePoints: [CuePoint] {
        let stride = MemoryLayout<SF_CUE_POINT>.stride
        let size = 4 + Self.mostCuePoints * stride
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            unsafe buffer.initialize(repeating: 0)
            let found = unsafe sf_command(
                handle, Int32(SFC_GET_CUE), buffer.baseAddress, Int32(size))
            filled = found == SF_TRUE ? size : 0
        }
        guard !bytes.isEmpty else { return [] }
        let count = min(Self.number(bytes, at: 0), Self.mostCuePoints)
        return (0..<count).map { index in
            // `sample_offset` is the sixth number of a point; its name follows.
            let point = 4 + index * stride
            let name = bytes[(point + 24)..<(point + stride)].prefix { $0 != 0 }
            return CuePoint(
                frame: Self.number(bytes, at: point + 20),
                label: String(decoding: name, as: UTF8.self))
        }
    }

    /// A 32-bit number in the machine's order.
    private static func number(_ bytes: [UInt8], at index: Int) -> Int {
        let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[index + $1]) << (8 * UInt32($1)) }
        return Int(UInt32(littleEndian: value))
    }
}
