public import AudioIO
import ContentHashing
public import EvidenceModel

/// Writes a clip in which every region of a plan is replaced, in all channels.
///
/// Inside a region no sample of the original is left; outside it, every sample is that of the
/// original (bit for bit; lossy codecs encode once more). The file has as many frames as the clip,
/// in the clip's format where libsndfile writes it (WAV, FLAC, Ogg Vorbis, Opus, MP3), else FLAC, and
/// none of its metadata but what is named.
///
/// Tone and noise have the level of the sound within a second on either side, -18 dB of full scale at
/// the most, -40 dB at the least; a sine of full scale has 0 dB (AES17).
public struct BleepRenderer: Sendable {
    /// What is heard in place of what was removed.
    public var sound: BleepSound
    /// The metadata that is kept; everything else is dropped.
    public var keptMetadata: Set<ClipMetadata.Field>
    /// Whether a file that is there is replaced; the clip never is.
    public var replacesExisting: Bool
    /// Where progress is told.
    public var progress: ProgressReporter

    /// Creates a renderer.
    public init(
        sound: BleepSound = .tone, keepingMetadata: Set<ClipMetadata.Field> = [],
        replacingExisting: Bool = false, progress: ProgressReporter = .silent
    ) {
        self.sound = sound
        keptMetadata = keepingMetadata
        replacesExisting = replacingExisting
        self.progress = progress
    }

    /// What a clip will be written as, for example to choose the file's extension.
    /// - Throws: ``AudioError``.
    public static func encoding(of clip: AudioClip) throws -> ClipEncoding {
        try ClipReader(clip).releaseEncoding
    }

    /// Throws ``BleepError/otherClip(path:expected:found:)`` unless the file has this SHA-256.
    public static func require(_ clip: AudioClip, sha256: String) throws {
        let found = try SHA256Digest(ofFileAt: clip.path).description
        guard found == sha256 else {
            throw BleepError.otherClip(path: clip.path, expected: sha256, found: found)
        }
    }

    /// Writes the bleeped clip, or a piece of it. It appears under its name when it is whole, or not at
    /// all.
    ///
    /// - Parameters:
    ///   - piece: what is written, as far as the clip goes; nil for all of the clip. The record's
    ///     frames are those of the clip all the same.
    ///   - name: the path that the file will have in the end, for errors and for its extension.
    /// - Throws: ``BleepError``, ``AudioError``, ``ClipWritingError``, or `CancellationError` when the
    ///   task is cancelled.
    public func render(
        _ clip: AudioClip, _ plan: BleepPlan, cutting piece: TimeSpan? = nil, to path: String,
        named name: String? = nil
    ) throws -> BleepRecord {
        let rate = clip.info.rate
        var reader = try ClipReader(clip)
        let encoding = reader.releaseEncoding
        try encoding.requireExtension(of: name ?? path)
        let file = try ReleasedFile(path, replacingExisting: replacesExisting, input: clip.path)
        let frames = plan.regions.map { $0.frames(at: rate, of: clip.info.frameCount) }
        let surroundings = try RegionSurroundings.measure(clip, frames)
        do {
            try write(
                &reader, surroundings.map { Replacement(sound, $0, rate: rate) }, frames,
                piece: clip.info.frames(of: piece), to: file.temporaryPath)
        } catch let error as ClipWritingError {
            throw error.named(name ?? path)
        }
        try file.place()
        return BleepRecord(
            items: zip(plan.regions, surroundings).map { region, around in
                BleepRecord.Item(
                    region: region, frames: around.frames, levelTenths: around.levelTenths)
            },
            sound: sound, encoding: encoding, isEncodedAgain: !encoding.isLossless,
            frameCount: clip.info.frames(of: piece).count, rate: rate)
    }

    private func write(
        _ reader: inout ClipReader, _ replacements: [Replacement], _ frames: [Range<Int>],
        piece: Range<Int>, to path: String
    ) throws {
        let info = reader.clip.info
        var writer = try ClipWriter(
            creating: path, reader.releaseEncoding, rate: info.rate,
            channelCount: info.channelCount,
            metadata: ClipMetadata(of: info, keeping: keptMetadata))
        var block = FrameBlock(channelCount: info.channelCount)
        var next = 0
        while try reader.read(into: &block) {
            try Task.checkCancellation()
            while next < frames.count, frames[next].upperBound <= block.frames.lowerBound {
                next += 1
            }
            for index in next..<frames.count {
                guard frames[index].lowerBound < block.frames.upperBound else { break }
                replacements[index].apply(to: &block)
            }
            try writer.write(block.samples(of: piece))
            progress.report(.export, Double(block.frames.upperBound) / Double(info.frameCount))
        }
        try writer.finish()
    }
}

extension ClipInfo {
    /// The frames of a stretch of the clip; all of them for nil.
    fileprivate func frames(of piece: TimeSpan?) -> Range<Int> {
        guard let piece else { return 0..<frameCount }
        let start = min(max(0, piece.lowerBound.sampleIndex(at: rate)), frameCount)
        return start..<min(max(start, piece.upperBound.sampleIndex(at: rate)), frameCount)
    }
}

extension FrameBlock {
    /// The samples of those frames that are among `wanted`.
    fileprivate func samples(of wanted: Range<Int>) -> [Double] {
        let kept = wanted.clamped(to: frames)
        guard kept != frames else { return samples }
        let first = (kept.lowerBound - frames.lowerBound) * channelCount
        return Array(samples[first..<(first + kept.count * channelCount)])
    }
}

extension ClipEncoding {
    /// A file named as another kind of sound would mislead; a name without an extension does not.
    fileprivate func requireExtension(of path: String) throws(BleepError) {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return }
        let found = name[name.index(after: point)...].lowercased()
        let others = ["wave": "wav", "oga": "ogg"]
        guard (others[found] ?? found) == fileExtension else {
            throw .otherExtension(path: path, expected: fileExtension)
        }
    }
}

extension ClipWritingError {
    /// The same with the name that the user gave.
    fileprivate func named(_ path: String) -> ClipWritingError {
        switch self {
        case .cannotCreate(_, let reason): .cannotCreate(path: path, reason: reason)
        case .notWritable(_, let encoding, let reason):
            .notWritable(path: path, encoding: encoding, reason: reason)
        case .writeFailed(_, let reason): .writeFailed(path: path, reason: reason)
        }
    }
}
