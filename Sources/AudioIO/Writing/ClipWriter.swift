import CSndfile
public import EvidenceModel

/// Writes a clip frame by frame. The same frames give the same bytes.
///
/// The file appears under the path it is given; whoever calls gives a temporary one and renames the
/// file when it is whole.
@safe public struct ClipWriter: ~Copyable {
    private let sink: ByteSink
    private let handle: OpaquePointer
    private let encoding: ClipEncoding
    private let channelCount: Int
    private let rateHertz: Int
    private var wholeNumbers: [Int32] = []
    private var isOpen = true

    /// Creates the file; it must not be there.
    /// - Throws: ``ClipWritingError/cannotCreate(path:reason:)``, or
    ///   ``ClipWritingError/notWritable(path:encoding:reason:)`` when libsndfile refuses the encoding.
    public init(
        creating path: String, _ encoding: ClipEncoding, rate: SampleRate, channelCount: Int,
        metadata: ClipMetadata = .none
    ) throws(ClipWritingError) {
        let sink = try ByteSink(creating: path)
        var info = SF_INFO(
            frames: 0, samplerate: Int32(clamping: rate.hertz),
            channels: Int32(clamping: channelCount), format: encoding.code, sections: 0,
            seekable: 0)
        guard unsafe sf_format_check(&info) == SF_TRUE,
            let handle = unsafe sink.openForWriting(&info)
        else {
            let reason = sink.failure
            if let reason { throw .writeFailed(path: path, reason: reason) }
            throw .notWritable(
                path: path, encoding: encoding.description,
                reason: "\(channelCount) channels at \(rate.hertz) Hz")
        }
        unsafe self.handle = handle
        self.sink = sink
        self.encoding = encoding
        self.channelCount = channelCount
        rateHertz = rate.hertz
        configure()
        write(metadata)
    }

    deinit { if isOpen { unsafe sf_close(handle) } }

    /// Writes whole frames of interleaved samples, full scale -1 to 1; codecs of whole numbers get
    /// the nearest step.
    public mutating func write(_ samples: [Double]) throws(ClipWritingError) {
        guard !samples.isEmpty else { return }
        let count: sf_count_t
        if let width = encoding.codec.bitWidth {
            wholeNumbers.removeAll(keepingCapacity: true)
            for sample in samples { wholeNumbers.append(leftAligned(sample, width: width)) }
            count = unsafe sf_write_int(handle, wholeNumbers, sf_count_t(samples.count))
        } else {
            count = unsafe sf_write_double(handle, samples, sf_count_t(samples.count))
        }
        guard count == samples.count, sink.failure == nil else { throw failure }
    }

    /// Completes the file. Nothing can be written after it.
    public mutating func finish() throws(ClipWritingError) {
        guard isOpen else { return }
        isOpen = false
        let status = unsafe sf_close(handle)
        if status == 0, sink.failure == nil, encoding.container == .ogg {
            OggSerialNumber.fix(in: sink.descriptor)
        }
        sink.synchronize()
        if let reason = sink.failure { throw .writeFailed(path: sink.path, reason: reason) }
        guard status == 0 else {
            throw .writeFailed(
                path: sink.path, reason: unsafe String(cString: sf_error_number(status)))
        }
    }

    private var failure: ClipWritingError {
        .writeFailed(
            path: sink.path,
            reason: sink.failure ?? (unsafe String(cString: sf_strerror(handle))))
    }
}

extension ClipWriter {
    /// The sample as libsndfile takes it: the whole number in the upper bits of 32.
    private func leftAligned(_ sample: Double, width: Int) -> Int32 {
        let scale = Double(1 << (width - 1))
        let rounded = (sample * scale).rounded()
        // False for NaN too.
        guard rounded >= -scale else { return sample.isNaN ? 0 : Int32.min }
        return Int32(min(rounded, scale - 1)) << (32 - width)
    }

    private func configure() {
        // A PEAK chunk holds the time of writing.
        unsafe sf_command(handle, Int32(SFC_SET_ADD_PEAK_CHUNK), nil, Int32(SF_FALSE))
        guard let rate = encoding.bitsPerSecond else { return }
        var level = encoding.compressionLevel(
            bitsPerSecond: rate, channelCount: channelCount, rateHertz: rateHertz)
        unsafe sf_command(
            handle, Int32(SFC_SET_COMPRESSION_LEVEL), &level, Int32(MemoryLayout<Double>.size))
    }

    private func write(_ metadata: ClipMetadata) {
        for field in metadata.textFields {
            guard let code = ClipMetadata.Field(rawValue: field.name)?.code else { continue }
            unsafe sf_set_string(handle, code, field.value)
        }
        guard let broadcast = metadata.broadcast else { return }
        var stored = SF_BROADCAST_INFO(recordedAtOf: broadcast)
        unsafe sf_command(
            handle, Int32(SFC_SET_BROADCAST_INFO), &stored,
            Int32(MemoryLayout<SF_BROADCAST_INFO>.size))
    }
}
