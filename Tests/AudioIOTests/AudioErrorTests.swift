import AudioIO
import EvidenceModel
import Testing

struct AudioErrorTests {
    private static let advice = "convert it to WAV or FLAC, for example: ffmpeg -i IN OUT.wav"

    static let lines: [(AudioError, EvidenceModel.ExitStatus, String)] = [
        (
            .missing(path: "a.wav"), .noInput,
            "a.wav: there is no such file; check the name and the folder"
        ),
        (
            .directory(path: "calls"), .badData,
            "calls: this is a folder; name the audio file in it"
        ),
        (
            .notRegular(path: "p"), .badData,
            "p: this is a pipe or a device, not a file; save the sound to a file and name that"
        ),
        (
            .unreadable(path: "a.wav", reason: "Permission denied"), .noInput,
            "a.wav: the file cannot be opened (Permission denied); check its permissions"
        ),
        (
            .empty(path: "a.wav"), .badData,
            "a.wav: the file is empty; copy it again from where it came from"
        ),
        (
            .text(path: "a.srt"), .badData,
            "a.srt: this is text, not audio; name an audio file here, and a transcript behind it where one is wanted"
        ),
        (
            .unsupported(path: "a.sil", kind: "SILK"), .badData,
            "a.sil: SILK is not audio that libsndfile or ffmpeg reads; \(advice)"
        ),
        (
            .decoderMissing(path: "a.m4a", kind: "MPEG-4 (m4a, mp4, 3gp)"), .unavailable,
            "a.m4a: MPEG-4 (m4a, mp4, 3gp) is decoded by ffmpeg, which is not installed; install it (Debian and Ubuntu: sudo apt-get install ffmpeg) or convert the clip to WAV elsewhere"
        ),
        (
            .decoderFailed(path: "a.m4a", reason: "no room"), .unavailable,
            "a.m4a: ffmpeg cannot be run (no room); check that it works, and that the temporary folder has room"
        ),
        (
            .unsupported(path: "a.bin", kind: nil), .badData,
            "a.bin: this is not audio that libsndfile or ffmpeg reads; \(advice)"
        ),
        (
            .undecodable(path: "a.wav", kind: "WAV", reason: "no data"), .badData,
            "a.wav: this WAV file cannot be decoded (no data); copy it again from where it came from, or \(advice)"
        ),
        (
            .unusableRate(path: "a.wav", hertz: 1), .badData,
            "a.wav: the header says 1 samples a second, which no recording has; \(advice)"
        ),
        (
            .noFrames(path: "a.wav"), .badData,
            "a.wav: the file holds no sound at all; copy it again from where it came from"
        ),
        (
            .silent(path: "a.wav"), .badData,
            "a.wav: there is nothing but silence; check the clip, or choose another channel"
        ),
        (
            .noSuchChannel(path: "a.wav", channel: 2, channelCount: 2), .usage,
            "a.wav: there is no channel 3; the file has channels 1 to 2"
        ),
        (
            .noSuchChannel(path: "a.wav", channel: 1, channelCount: 1), .usage,
            "a.wav: there is no channel 2; the file has only channel 1"
        ),
        (
            .readFailed(path: "a.wav", frame: 800, reason: "Input/output error"), .inputOutput,
            "a.wav: reading failed after 800 frames (Input/output error); check the disk and copy the file again"
        ),
        (
            .changed(path: "a.wav"), .inputOutput,
            "a.wav: the file changed while it was being read; run again when nothing writes to it"
        ),
    ]

    @Test(arguments: lines)
    func `every error is a line with a status`(
        _ error: AudioError, status: EvidenceModel.ExitStatus, line: String
    ) {
        #expect(error.description == line)
        #expect(error.exitStatus == status)
    }

    @Test func `a path cannot break the line or steer the terminal`() {
        let error = AudioError.empty(path: "new\nline\u{1B}[31m\u{2028}.wav")
        #expect(
            error.description
                == "new?line?[31m?.wav: the file is empty; copy it again from where it came from")
    }
}
