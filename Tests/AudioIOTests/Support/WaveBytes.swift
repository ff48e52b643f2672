/// The bytes of WAV files, made by hand so that they can lie.
enum WaveBytes {
    /// 16-bit PCM; `samples` are interleaved. `promised` is the data size the header gives.
    static func pcm16(
        _ samples: [Int16], rate: Int = 16_000, channelCount: Int = 1, promised: Int? = nil,
        before chunks: [UInt8] = []
    ) -> [UInt8] {
        let data = samples.flatMap { little(UInt16(bitPattern: $0)) }
        return file(
            format: 1, bits: 16, rate: rate, channelCount: channelCount, data: data,
            promised: promised, before: chunks)
    }

    /// 32-bit floating point.
    static func float32(
        _ samples: [Float], rate: Int = 16_000, channelCount: Int = 1
    ) -> [UInt8] {
        let data = samples.flatMap { little($0.bitPattern) }
        return file(
            format: 3, bits: 32, rate: rate, channelCount: channelCount, data: data)
    }

    /// A file of any format code, bit width and data.
    static func file(
        format: UInt16, bits: Int, rate: Int, channelCount: Int, data: [UInt8],
        promised: Int? = nil, before chunks: [UInt8] = []
    ) -> [UInt8] {
        let frameBytes = bits / 8 * channelCount
        let description =
            little(format) + little(UInt16(channelCount)) + little(UInt32(rate))
            + little(UInt32(truncatingIfNeeded: rate * frameBytes)) + little(UInt16(frameBytes))
            + little(UInt16(bits))
        let size = promised ?? data.count
        let body =
            Array("WAVE".utf8) + chunk("fmt ", description) + chunks + Array("data".utf8)
            + little(UInt32(truncatingIfNeeded: size)) + data
        let whole = promised == nil ? body.count : body.count - data.count + size
        return Array("RIFF".utf8) + little(UInt32(truncatingIfNeeded: whole)) + body
    }

    /// A chunk: its name, its size and its content.
    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(UInt32(content.count)) + content
    }

    /// A `bext` chunk (EBU Tech 3285, version 1).
    static func bext(date: String, time: String, timeReference: UInt64) -> [UInt8] {
        let content =
            field("Intercept 7", 256) + field("Receiver 2", 32) + field("REF-0042", 32)
            + field(date, 10) + field(time, 8) + little(timeReference) + little(UInt16(1))
            + [UInt8](repeating: 0, count: 64 + 190)
        return chunk("bext", content)
    }

    /// The bytes of a number, lowest first.
    static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func field(_ text: String, _ count: Int) -> [UInt8] {
        Array(text.utf8) + [UInt8](repeating: 0, count: count - text.utf8.count)
    }
}
