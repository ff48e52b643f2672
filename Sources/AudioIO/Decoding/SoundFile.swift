import CSndfile
import EvidenceModel
import Synchronization

/// A file open in libsndfile, read once from its start to its end.
///
/// Never seeks: some formats (GSM) cannot. libsndfile is imported here and in the metadata beside it.
@safe struct SoundFile: ~Copyable {
    let handle: OpaquePointer
    private let input: InputFile
    let formatCode: Int32
    let rate: SampleRate
    let channelCount: Int
    /// Frames according to the header; nil where it gives no number.
    let headerFrameCount: Int?

    var path: String { input.path }
    var byteCount: Int64 { input.byteCount }

    init(_ file: consuming InputFile) throws(AudioError) {
        let opening = try Self.open(file)
        guard let handle = unsafe opening.handle else {
            throw Self.refusal(of: file, reason: opening.reason)
        }
        let hertz = Int(opening.info.samplerate)
        guard ClipInfo.usableRates.contains(hertz), let rate = SampleRate(hertz: hertz) else {
            unsafe sf_close(handle)
            throw .unusableRate(path: file.path, hertz: hertz)
        }
        unsafe self.handle = handle
        self.rate = rate
        channelCount = max(1, Int(opening.info.channels))
        headerFrameCount =
            (0..<Int64.max).contains(opening.info.frames) ? Int(opening.info.frames) : nil
        formatCode = opening.info.format
        input = file
    }

    deinit { unsafe sf_close(handle) }

    /// Reads the next frames into a block; leaves it empty at the end of the file.
    ///
    /// Damage ends the file; only a failure of the system is an error.
    mutating func read(into block: inout SampleBlock, after frame: Int) throws(AudioError) {
        block.fill { samples in
            let room = samples.count / channelCount
            let count = unsafe samples.withUnsafeMutableBufferPointer { buffer in
                unsafe sf_readf_float(handle, buffer.baseAddress, sf_count_t(room))
            }
            return max(0, Int(count))
        }
        guard block.frameCount == 0, unsafe sf_error(handle) == Int32(SF_ERR_SYSTEM) else { return }
        throw .readFailed(path: path, frame: frame, reason: damage ?? "")
    }

    /// Whether this still looks like the file that was measured.
    func matches(_ info: ClipInfo) -> Bool {
        byteCount == info.byteCount && rate == info.rate && channelCount == info.channelCount
    }

    /// Why decoding stopped, when it was not at the end of the sound.
    var damage: String? {
        unsafe sf_error(handle) == Int32(SF_ERR_NO_ERROR)
            ? nil : unsafe String(cString: sf_strerror(handle))
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

    private static func open(_ file: borrowing InputFile) throws(AudioError) -> Opening {
        var opening = try attempt(file, Opening())
        if unsafe opening.handle == nil, let known = headerless(file) {
            let retried = try attempt(file, Opening(as: known))
            if unsafe retried.handle != nil { opening = retried }
        }
        return opening
    }

    /// Tries one opening. libsndfile gets a descriptor of its own: when an open fails it closes what
    /// it was given, even when told not to (1.2.0).
    private static func attempt(
        _ file: borrowing InputFile, _ start: Opening
    ) throws(AudioError) -> Opening {
        let descriptor = try file.duplicate()
        var opening = start
        openLock.withLock { _ in
            unsafe opening.handle = sf_open_fd(
                descriptor, Int32(SFM_READ), &opening.info, Int32(SF_TRUE))
            if unsafe opening.handle == nil {
                opening.reason = unsafe String(cString: sf_strerror(nil))
            }
        }
        return opening
    }

    /// What a file without a header is, by its name: GSM 06.10 and VOX as telephone recorders write
    /// them. Text is never taken for sound.
    private static func headerless(_ file: borrowing InputFile) -> SF_INFO? {
        let codecs = [".gsm": SF_FORMAT_GSM610, ".vox": SF_FORMAT_VOX_ADPCM]
        guard let codec = codecs.first(where: { file.path.lowercased().hasSuffix($0.key) })?.value,
            FileKind(file.prefix(512)) == .unknown
        else { return nil }
        return SF_INFO(
            frames: 0, samplerate: 8_000, channels: 1, format: Int32(SF_FORMAT_RAW | codec),
            sections: 0, seekable: 0)
    }

    private static func refusal(of file: borrowing InputFile, reason: String) -> AudioError {
        switch FileKind(file.prefix(512)) {
        case .text: .text(path: file.path)
        case .named(let kind): .unsupported(path: file.path, kind: kind, reason: reason)
        case .unknown: .unsupported(path: file.path, kind: nil, reason: reason)
        }
    }
}
