extension SoundFile {
    /// Opens a file, through ffmpeg when libsndfile does not read it.
    ///
    /// Without ffmpeg a format that it would decode is ``AudioError/decoderMissing(path:kind:)``.
    static func opening(
        _ path: String, by ffmpeg: FFmpeg? = FFmpeg()
    ) throws(AudioError) -> SoundFile {
        let kind: String
        let refusal: AudioError
        do {
            return try SoundFile(InputFile(path))
        } catch .unsupported(_, let named) {
            guard let named, named != "SILK" else { throw .unsupported(path: path, kind: named) }
            (kind, refusal) = (named, .decoderMissing(path: path, kind: named))
        } catch .undecodable(_, let named, let reason) {
            (kind, refusal) = (
                named, .undecodable(path: path, kind: named, reason: reason)
            )
        }
        guard let ffmpeg else { throw refusal }
        guard let probe = ffmpeg.probe(path) else {
            if case .undecodable = refusal { throw refusal }
            throw .undecodable(path: path, kind: kind, reason: "ffmpeg makes nothing of it either")
        }
        let copy = try DecodedCopy(
            of: path, byteCount: InputFile(path).byteCount, by: ffmpeg, probe, kind: kind)
        return try SoundFile(copy)
    }

    /// Opens what ffmpeg decoded.
    init(_ copy: DecodedCopy) throws(AudioError) {
        try self.init(InputFile(copy), copy: copy)
    }

    /// Opens a clip again.
    init(again clip: AudioClip) throws(AudioError) {
        if let copy = clip.copy {
            try self.init(copy)
        } else {
            try self.init(InputFile(clip.path))
        }
    }
}

extension InputFile {
    /// The sound that ffmpeg decoded, under the name of the file it came from.
    fileprivate init(_ copy: DecodedCopy) throws(AudioError) {
        try self.init(copy.soundPath, named: copy.path)
    }
}
