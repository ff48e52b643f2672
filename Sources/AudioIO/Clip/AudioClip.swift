public import EvidenceModel

/// An audio file that was opened, decoded to its end and found usable. Holds no open file.
public struct AudioClip: Hashable, Sendable {
    /// The file, as it was named.
    public let path: String
    /// What it is.
    public let info: ClipInfo
    /// Its sound, when ffmpeg decoded it.
    let copy: DecodedCopy?

    /// Opens and checks a file: decodes all of it once, in blocks, to count its frames and to find
    /// its levels.
    ///
    /// Formats are told by content, whatever the name says; only headerless GSM and VOX files are
    /// told by their names. What libsndfile does not read goes through ffmpeg when it is installed,
    /// into a nameless temporary file. The file is opened for reading only and closed again.
    /// - Throws: every case of ``AudioError`` but those about channels, silence and resampling.
    public static func open(_ path: String) throws(AudioError) -> AudioClip {
        var file = try SoundFile.opening(path)
        return AudioClip(path: path, info: try file.measured(), copy: file.copy)
    }

    /// What a record says about the clip; `sha256` is the digest of the file's bytes in 64
    /// hexadecimal digits.
    public func source(sha256: String) -> ClipSource {
        ClipSource(
            fileName: String(path.split(separator: "/").last ?? ""), sha256: sha256,
            byteCount: info.byteCount, format: info.format, decoder: info.decoder,
            frameCount: info.frameCount, rate: info.rate, channelCount: info.channelCount,
            recordedAt: info.recordedAt)
    }
}
