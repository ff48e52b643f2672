public import EvidenceModel

/// Why a clip cannot be used.
public enum AudioError: UserFacingError {
    /// There is no such file.
    case missing(path: String)
    /// A folder was named in place of a file.
    case directory(path: String)
    /// A pipe, a device or a socket: sound is read more than once, so it must be a regular file.
    case notRegular(path: String)
    /// The system does not let us open it; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file has no bytes.
    case empty(path: String)
    /// The file is text.
    case text(path: String)
    /// It is nothing that libsndfile or ffmpeg decodes; `kind` names it when it is known.
    case unsupported(path: String, kind: String?)
    /// It is a format that ffmpeg would decode, but ffmpeg is not installed.
    case decoderMissing(path: String, kind: String)
    /// ffmpeg is installed but cannot be used.
    case decoderFailed(path: String, reason: String)
    /// It begins as a format that libsndfile decodes, but is damaged, cut off or of a rare codec;
    /// `reason` is libsndfile's.
    case undecodable(path: String, kind: String, reason: String)
    /// The header says a rate that no recording has; see ``ClipInfo/usableRates``.
    case unusableRate(path: String, hertz: Int)
    /// The file is sound, but of no length.
    case noFrames(path: String)
    /// The file holds nothing but silence in the channel that was chosen.
    case silent(path: String)
    /// The file has no such channel; `channel` counts from 0.
    case noSuchChannel(path: String, channel: Int, channelCount: Int)
    /// The system failed to read on; `frame` is the first one that was not read.
    case readFailed(path: String, frame: Int, reason: String)
    /// The file is no longer what it was when it was opened first.
    case changed(path: String)
    /// libsoxr cannot convert between these rates.
    case notResampled(path: String, from: SampleRate, to: SampleRate, reason: String)

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .missing, .unreadable: .noInput
        case .directory, .notRegular, .empty, .text, .unsupported, .undecodable, .unusableRate,
            .noFrames,
            .silent:
            .badData
        case .noSuchChannel: .usage
        case .readFailed, .changed: .inputOutput
        case .notResampled: .software
        case .decoderMissing, .decoderFailed: .unavailable
        }
    }
}

extension AudioError {
    /// One line: which file, what is wrong, what to do.
    public var description: String { "\(oneLine(path)): \(sentence)" }

    /// The file that cannot be used, as it was named.
    public var path: String {
        switch self {
        case .missing(let path), .directory(let path), .notRegular(let path),
            .unreadable(let path, _), .empty(let path), .text(let path),
            .unsupported(let path, _), .decoderMissing(let path, _), .decoderFailed(let path, _),
            .undecodable(let path, _, _), .unusableRate(let path, _),
            .noFrames(let path),
            .silent(let path), .noSuchChannel(let path, _, _), .readFailed(let path, _, _),
            .changed(let path), .notResampled(let path, _, _, _):
            path
        }
    }

    private var sentence: String {
        switch self {
        case .missing: "there is no such file; check the name and the folder"
        case .directory: "this is a folder; name the audio file in it"
        case .notRegular:
            "this is a pipe or a device, not a file; save the sound to a file and name that"
        case .unreadable(_, let reason):
            "the file cannot be opened (\(oneLine(reason))); check its permissions"
        case .empty: "the file is empty; copy it again from where it came from"
        case .text:
            "this is text, not audio; name an audio file here, and a transcript behind it where one is wanted"
        case .unsupported(_, let kind):
            "\(kind ?? "this") is not audio that libsndfile or ffmpeg reads; "
                + Self.conversionAdvice
        case .decoderMissing(_, let kind):
            "\(kind) is decoded by ffmpeg, which is not installed; install it (Debian and Ubuntu: "
                + "sudo apt-get install ffmpeg) or convert the clip to WAV elsewhere"
        case .decoderFailed(_, let reason):
            "ffmpeg cannot be run (\(oneLine(reason))); check that it works, and that the "
                + "temporary folder has room"
        case .undecodable(_, let kind, let reason):
            "this \(kind) file cannot be decoded (\(oneLine(reason))); copy it again from where it "
                + "came from, or " + Self.conversionAdvice
        case .unusableRate(_, let hertz):
            "the header says \(hertz) samples a second, which no recording has; "
                + Self.conversionAdvice
        case .noFrames: "the file holds no sound at all; copy it again from where it came from"
        case .silent: "there is nothing but silence; check the clip, or choose another channel"
        case .noSuchChannel(_, let channel, let count):
            "there is no channel \(channel &+ 1); the file has "
                + (count == 1 ? "only channel 1" : "channels 1 to \(count)")
        case .readFailed(_, let frame, let reason):
            "reading failed after \(frame) frames (\(oneLine(reason))); "
                + "check the disk and copy the file again"
        case .changed:
            "the file changed while it was being read; run again when nothing writes to it"
        case .notResampled(_, let from, let to, let reason):
            "libsoxr cannot convert \(from.hertz) Hz to \(to.hertz) Hz (\(oneLine(reason))); "
                + Self.conversionAdvice
        }
    }

    private static let conversionAdvice =
        "convert it to WAV or FLAC, for example: ffmpeg -i IN OUT.wav"
}

/// `text` with control characters, line breaks among them, replaced by `?`, so that it stays on its
/// line and cannot steer a terminal.
private func oneLine(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: "?"
                default: scalar
                }
            }))
}
