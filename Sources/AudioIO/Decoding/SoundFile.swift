import CSndfile
import EvidenceModel
import Synchronization

/// A file open in libsndfile, read once from its start to its end.
///
/// Never seeks: some formats (GSM) cannot. libsndfile is imported here and in the metadata beside it.
@safe struct SoundFile: ~Copyable {
    let handle: OpaquePointer
    private let source: ByteSource
    /// What ffmpeg decoded the sound from; nil when libsndfile reads the file itself.
    let copy: DecodedCopy?
    let formatCode: Int32
    let rate: SampleRate
    let channelCount: Int
    /// Frames according to the header; nil where it gives no number.
    let headerFrameCount: Int?

    var path: String { source.file.path }
    /// The size of the file that was named, whatever was decoded of it.
    var byteCount: Int64 { copy?.byteCount ?? source.file.byteCount }

    init(_ file: consuming InputFile, copy: DecodedCopy? = nil) throws(AudioError) {
        let source = ByteSource(file)
        let opening = Self.open(source)
        guard let handle = unsafe opening.handle else {
            throw Self.refusal(of: source, reason: opening.reason)
        }
        let hertz = Int(opening.info.samplerate)
        guard ClipInfo.usableRates.contains(hertz), let rate = SampleRate(hertz: hertz) else {
            unsafe sf_close(handle)
            throw .unusableRate(path: source.file.path, hertz: hertz)
        }
        unsafe self.handle = handle
        self.rate = rate
        channelCount = max(1, Int(opening.info.channels))
        headerFrameCount =
            (0..<Int64.max).contains(opening.info.frames) ? Int(opening.info.frames) : nil
        formatCode = opening.info.format
        self.source = source
        self.copy = copy
    }

    deinit { unsafe sf_close(handle) }

    /// Reads the next frames into a block; leaves it empty at the end of the file.
    ///
    /// Damage ends the file; only a failure of the system is an error. `frame` is the number of the
    /// first frame to be read.
    mutating func read(into block: inout SampleBlock, at frame: Int) throws(AudioError) {
        // A call that meets damage gives nothing of what it decoded before it. Damage ends MPEG
        // files that were cut off, so they are read in small steps.
        let step = source.isMPEG ? 64 : Int.max
        block.fill { samples in
            unsafe samples.withUnsafeMutableBufferPointer { unsafe frames(into: $0, by: step) }
        }
        guard let reason = source.failure else { return }
        throw .readFailed(path: path, frame: frame + block.frameCount, reason: reason)
    }

    private func frames(into buffer: UnsafeMutableBufferPointer<Float>, by step: Int) -> Int {
        var filled = 0
        while true {
            let room = buffer.count / channelCount - filled
            let next = unsafe buffer.baseAddress.map { unsafe $0 + filled * channelCount }
            let count = unsafe sf_readf_float(handle, next, sf_count_t(min(room, step)))
            guard count > 0 else { return filled }
            filled += Int(count)
            if filled * channelCount >= buffer.count { return filled }
        }
    }

    /// Why decoding stopped, when it was not at the end of the sound.
    var damage: String? {
        unsafe sf_error(handle) == Int32(SF_ERR_NO_ERROR)
            ? nil : unsafe String(cString: sf_strerror(handle))
    }

    /// Bytes that an MPEG decoder left at the end of the file, more than tags take up; nil for none.
    ///
    /// It happens where two files were joined: the first one's Xing header gives the length.
    var ignoredByteCount: Int? {
        let count = source.unreadByteCount
        return source.isMPEG && count > 8_192 ? count : nil
    }

    /// Whether this still looks like the file that was measured.
    func matches(_ info: ClipInfo) -> Bool {
        byteCount == info.byteCount && rate == info.rate && channelCount == info.channelCount
    }
}

extension SoundFile {
    @safe private struct Opening {
        var handle: OpaquePointer?
        var info: SF_INFO
        var reason = ""

        init(as info: SF_INFO = SF_INFO()) { self.info = info }
    }

    /// libsndfile keeps the error of a failed open for the whole process, so it is read under the
    /// lock that the open was tried under.
    private static let openLock = Mutex(())

    private static func open(_ source: borrowing ByteSource) -> Opening {
        let opening = attempt(source, Opening())
        guard unsafe opening.handle == nil, let known = headerless(source) else { return opening }
        let retried = attempt(source, Opening(as: known))
        return unsafe retried.handle == nil ? opening : retried
    }

    private static func attempt(_ source: borrowing ByteSource, _ start: Opening) -> Opening {
        var opening = start
        openLock.withLock { _ in
            unsafe opening.handle = source.open(&opening.info)
            if unsafe opening.handle == nil {
                opening.reason = unsafe String(cString: sf_strerror(nil))
            }
        }
        return opening
    }

    /// What a file without a header is, by its name: GSM 06.10 and VOX as telephone recorders write
    /// them. Text is never taken for sound.
    private static func headerless(_ source: borrowing ByteSource) -> SF_INFO? {
        let codecs = [".gsm": SF_FORMAT_GSM610, ".vox": SF_FORMAT_VOX_ADPCM]
        let name = source.file.path.lowercased()
        guard let codec = codecs.first(where: { name.hasSuffix($0.key) })?.value,
            FileKind(source.file.prefix(512)) == .unknown
        else { return nil }
        return SF_INFO(
            frames: 0, samplerate: 8_000, channels: 1, format: Int32(SF_FORMAT_RAW | codec),
            sections: 0, seekable: 0)
    }

    /// Why a file that opened cannot be used after all; `reason` is libsndfile's.
    func refusal(reason: String) -> AudioError { Self.refusal(of: source, reason: reason) }

    private static func refusal(of source: borrowing ByteSource, reason: String) -> AudioError {
        let path = source.file.path
        if let reason = source.failure { return .readFailed(path: path, frame: 0, reason: reason) }
        // libsndfile's word for any MP3 that libmpg123 refuses, and a misleading one.
        let reason = reason.hasPrefix("File does not exist") ? "no MPEG frames found" : reason
        return switch FileKind(source.file.prefix(512)) {
        case .text: .text(path: path)
        case .decodable(let kind): .undecodable(path: path, kind: kind, reason: reason)
        case .foreign(let kind): .unsupported(path: path, kind: kind)
        case .unknown: .unsupported(path: path, kind: nil)
        }
    }
}
